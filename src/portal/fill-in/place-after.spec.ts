import type { Json } from '../../form';
import { aClosed, aGroup, aList, aMembers, aVariants } from '../../views/form-page/example-kinds';
import { aField, aPage } from '../../views/form-page/example-page';
import { anchorAfter, placeAfter } from './place-after';

const answer: Json = { children: [{}, { name: 'Eva' }, {}], tags: ['a'], agent: {} };

describe('where one goes on after a list was changed', () => {
  it.each([
    ['add', '/children', '/children/2'],
    ['up', '/children/2', '/children/1'],
    ['down', '/children/0', '/children/1'],
    ['remove', '/children/1', '/children'],
    ['up', '/children/0', '/children'],
    ['down', '/children/2', '/children'],
    ['up', '/children/x', '/children'],
    ['add', '/none', '/none'],
    ['add', '/tags', '/tags/0'],
    ['add', '/agent', '/agent'],
    ['remove', '/agent', '/agent'],
    ['choose', '/children', '/children'],
  ] as const)('%s %s leads to %s', (does, pointer, place) =>
    expect(placeAfter({ does, pointer }, answer)).toBe(place),
  );
});

describe('the id that one goes on at', () => {
  const text = (pointer: string) => aField('text', pointer, 'Text', { multiline: false, width: 'full' });
  const page = aPage([
    aList('/tags', 'Taggar', 'tagg', [[text('/tags/0')], [text('/tags/1')]]),
    aList('/children', 'Barn', 'barn', [[text('/children/0/name')]]),
    aMembers('/hours', 'Tider', 'tid', [
      { name: 'Måndag', pointer: '/hours/Måndag', nodes: [text('/hours/Måndag')] },
      { name: '', pointer: '/hours/\uE0000', nodes: [text('/hours/\uE0000')] },
    ]),
    aVariants('/size', 'Yta', ['Tal', 'Text'], 1, [text('/size')]),
    aClosed('/agent', 'Ombud'),
    aGroup('/guardian', 'God man', [text('/guardian/name')], { removable: true }),
  ]);
  const filled: Json = { tags: ['a', 'b'], children: [{}], hours: { Måndag: '8', '\uE0000': null } };

  it.each([
    ['add', '/tags', 'f-tags-1'],
    ['add', '/children', 'f-children-0'],
    ['up', '/tags/1', 'f-tags-0'],
    ['remove', '/children/1', 'f-children'],
    ['add', '/hours', 'f-hours-_e000_0.entry'],
    ['remove', '/hours/Tisdag', 'f-hours'],
    ['choose', '/size', 'f-size.v0'],
    ['remove', '/agent', 'f-agent'],
    ['add', '/guardian', 'f-guardian'],
    ['remove', '/nowhere/at/all', 'f-nowhere-at-all'],
  ] as const)('after %s %s is %s', (does, pointer, id) =>
    expect(anchorAfter({ does, pointer }, filled, page)).toBe(id),
  );
});
