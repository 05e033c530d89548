import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { TextBox } from '../text-box/text-box';
import { MembersList, type Member } from './members';

const row = (id: string, key: string, value: string, keyError?: string): Member => ({
  name: `/${id}`,
  id: `${id}.entry`,
  key,
  keyName: `_key/${id}`,
  keyId: `${id}.key`,
  keyError,
  isRow: true,
  children: <TextBox {...question(id, 'Tid')} value={value} />,
});

export const examples: Examples = {
  rows: (
    <MembersList
      {...question('hours', 'Öppettider', { hint: 'Skriv dagen och tiden.' })}
      entryName="öppettid"
      entries={[
        row('hours-1', 'Måndag', '8–16'),
        row('hours-2', 'Tisdag', '8–16'),
        row('hours-3', '', '9', 'Skriv ett namn.'),
      ]}
      minProperties={0}
    />
  ),
  'more than one question each, locked': (
    <MembersList
      {...question('rooms', 'Lokaler', { locked: true })}
      entryName="lokal"
      entries={[{ ...row('rooms-1', 'Aulan', '200'), isRow: false }]}
      minProperties={1}
    />
  ),
  'empty and full': (
    <MembersList
      {...question('none', 'Namn')}
      entryName="namn"
      entries={[]}
      minProperties={0}
      maxProperties={0}
    />
  ),
  'hostile text': (
    <MembersList
      {...hostileQuestion('h')}
      entryName={HOSTILE}
      entries={[{ ...row('h-1', HOSTILE, HOSTILE, HOSTILE), name: HOSTILE }]}
      minProperties={0}
      within={HOSTILE}
    />
  ),
};
