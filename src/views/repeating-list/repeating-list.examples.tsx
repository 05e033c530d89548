import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { TextBox } from '../text-box/text-box';
import { RepeatingList } from './repeating-list';

const entry = (list: string, place: number, error?: string) => ({
  name: `/${list}/${String(place)}`,
  id: `${list}-${String(place)}`,
  error,
  children: <TextBox {...question(`${list}-${String(place)}-street`, 'Gatuadress')} value="" />,
});

export const examples: Examples = {
  empty: (
    <RepeatingList
      {...question('a', 'Adresser', { optional: true })}
      entryName="adress"
      entries={[]}
      minItems={0}
    />
  ),
  'two entries, the second wrong': (
    <RepeatingList
      {...question('b', 'Adresser där barnet bor', { hint: 'Lägg till en adress för varje hem.' })}
      entryName="adress"
      entries={[entry('b', 0), entry('b', 1, 'Samma adress finns två gånger.')]}
      minItems={1}
    />
  ),
  full: (
    <RepeatingList
      {...question('c', 'Adresser')}
      entryName="adress"
      entries={[entry('c', 0)]}
      minItems={1}
      maxItems={1}
    />
  ),
  'hostile text': (
    <RepeatingList
      {...hostileQuestion('h')}
      entryName={HOSTILE}
      entries={[
        { ...entry('h', 0), name: HOSTILE },
        { ...entry('h', 1), name: `${HOSTILE}2` },
      ]}
      minItems={0}
    />
  ),
};
