import municipality from '../../../forms/municipality.json';
import type { Municipality } from '../definition/municipality';
import { readMunicipality } from '../definition/read-municipality';
import { checkNoticeTexts, fillIn } from './notice-texts';

const withWords = (own: object): Municipality => ({ ...municipality, ...own }) as unknown as Municipality;

describe('a municipality’s own words for notices', () => {
  it('are read from municipality.json', () => {
    const text = JSON.stringify(
      withWords({ notices: { 'case.submitted': { subject: 'Tack {caseNumber}' } } }),
    );
    expect(readMunicipality(text).findings).toEqual([]);
  });

  it('are refused with a placeholder that does not exist, and told which there are', () =>
    expect(
      checkNoticeTexts(withWords({ notices: { 'case.submitted': { subject: 'Tack {namn}' } } })),
    ).toEqual([
      {
        level: 'error',
        file: 'municipality.json',
        pointer: '/notices/case.submitted/subject',
        reason: 'There is no placeholder {namn} in this notice.',
        mend: 'Use {municipality}, {caseNumber}, {link}.',
      },
    ]));

  it('are refused without what the reader needs to go on', () =>
    expect(
      checkNoticeTexts(withWords({ notices: { 'contact.code-wanted': { text: 'Hej', subject: 'Kod' } } })),
    ).toMatchObject([{ pointer: '/notices/contact.code-wanted/text', reason: 'The text has no {code}.' }]));

  it('are held to the same in other languages', () =>
    expect(
      checkNoticeTexts(withWords({ texts: { en: { '/notices/case.submitted/subject': '{name}' } } })),
    ).toMatchObject([{ pointer: '/texts/en/~1notices~1case.submitted~1subject' }]));

  it('may not be for what nobody is told of, nor have line breaks in a subject', () => {
    const findings = (notices: object) => readMunicipality(JSON.stringify(withWords({ notices }))).findings;
    expect(findings({ 'case.opened': {} })).toHaveLength(1);
    expect(findings({ 'case.submitted': { subject: 'a\nBcc: b@example.se' } })).toHaveLength(1);
  });
});

describe('placeholders', () => {
  it('are filled in once: what stands in a value is text', () =>
    expect(fillIn('{a} {b} {c}', { a: '{b}', b: '$&' })).toBe('{b} $& {c}'));
});
