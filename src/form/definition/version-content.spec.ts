import { aDefinition } from '../../../test/support/compiled-form';
import { localService } from './local-texts';
import { canonicalContent, definitionOf, versionContent } from './version-content';

const form = aDefinition(
  { type: 'object', title: 'Å' },
  {
    service: { title: 'Titel', category: 'live', contact: { hours: 'alltid' }, nextSteps: ['Vi läser'] },
    texts: {
      en: {
        '/title': 'A',
        'service#/title': 'Title',
        'service#/contact/hours': 'always',
        'service#/nextSteps/0': 'We read',
      },
    },
    examples: { anna: {} },
  },
);

describe('the content of a version', () => {
  it('leaves out what is live', () =>
    expect(versionContent(form)).toEqual({
      schema: form.schema,
      service: { title: 'Titel', nextSteps: ['Vi läser'] },
      texts: { en: { '/title': 'A', 'service#/title': 'Title', 'service#/nextSteps/0': 'We read' } },
    }));
  it('is the same text in whatever order the files were written', () => {
    const other = { ...form, schema: { title: 'Å', type: 'object' }, examples: {} };
    expect(canonicalContent(versionContent(other))).toBe(canonicalContent(versionContent(form)));
  });
  it('is a form again, of the same content', () => {
    const again = definitionOf(form.id, versionContent(form));
    expect(versionContent(again)).toEqual(versionContent(form));
  });
});

describe('a service in another language', () => {
  it('falls back to Swedish', () =>
    expect(localService(form, 'en')).toEqual({
      title: 'Title',
      category: 'live',
      contact: { hours: 'always' },
      nextSteps: ['We read'],
    }));
});
