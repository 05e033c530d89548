import { HOSTILE } from '../gallery/example';
import { aClosed, aGroup, aList, aMembers, aNote, aVariants } from './example-kinds';
import { aField, aPage } from './example-page';

const text = (pointer: string) =>
  aField('text', pointer, HOSTILE, {
    multiline: false,
    width: 'full',
    hint: HOSTILE,
    example: HOSTILE,
    lang: HOSTILE,
  });

/** Every kind of node under names that try to be taken for others: empty, dotted, quoted, on two lines. */
export const hostileKinds = aPage(
  [
    aNote('stop', HOSTILE, HOSTILE),
    aField('choice', '/', HOSTILE, { as: 'search', options: [{ value: HOSTILE, label: HOSTILE }] }),
    aVariants('/a.b', HOSTILE, [HOSTILE, HOSTILE], 0, [
      text('/a.b'),
      aVariants('/a.b', HOSTILE, [HOSTILE], 0, [], 1),
    ]),
    aVariants(
      '/many',
      HOSTILE,
      Array.from({ length: 9 }, () => HOSTILE),
      undefined,
      [],
    ),
    aList('/a\nb', HOSTILE, HOSTILE, [
      [text('/a\nb/0')],
      [aList('/a\nb/1', HOSTILE, HOSTILE, [[text('/a\nb/1/0')]])],
      [aVariants('/a\nb/2', HOSTILE, [HOSTILE], 0, [text('/a\nb/2/x')])],
      [aGroup('/a\nb/3', HOSTILE, [text('/a\nb/3/x')], { removable: true })],
    ]),
    aList('/"', HOSTILE, HOSTILE, [], { places: [text('/"/0'), text('/"/1')] }),
    aMembers('/m', HOSTILE, HOSTILE, [
      { name: HOSTILE, pointer: `/m/${HOSTILE}`, nodes: [text(`/m/${HOSTILE}`)] },
      { name: '', pointer: '/m/', nodes: [text('/m/')] },
      { name: '.entry', pointer: '/m/.entry', nodes: [text('/m/.entry/x'), text('/m/.entry/y')] },
      { name: '.key', pointer: '/m/.key', nodes: [aList('/m/.key', HOSTILE, HOSTILE, [])] },
    ]),
    aClosed('/c', HOSTILE),
    aClosed('/__proto__', ''),
    aField('dateTime', '/t', HOSTILE, {}),
    aField('time', '/toString', HOSTILE, {}),
    aField(
      'file',
      '/valueOf',
      HOSTILE,
      { many: false, stored: 'file', accept: [HOSTILE], mostBytes: 1, keepsPlace: false, hint: HOSTILE },
      { value: { name: HOSTILE, mediaType: 'a/b', size: 1, sha256: 'a'.repeat(64) } },
    ),
    aField('json', '/#', HOSTILE, {}),
    aField('number', '/%', HOSTILE, { integer: true, width: 'w8', calculated: HOSTILE }),
    aGroup('/g', '', [text('/g/x')], { sideBySide: true }),
  ],
  HOSTILE,
);
