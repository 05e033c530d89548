import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { TextBox } from '../text-box/text-box';
import { RepeatingList } from './repeating-list';

const entry = (list: string, place: number, error?: string) => ({
  name: `/${list}/${String(place)}`,
  id: `${list}-${String(place)}`,
  error,
  isMarked: true,
  children: <TextBox {...question(`${list}-${String(place)}-street`, 'Gatuadress')} value="" />,
});

const row = (list: string, place: number, value: string, error?: string) => ({
  name: `/${list}/${String(place)}`,
  id: `${list}-${String(place)}`,
  isRow: true,
  children: (
    <TextBox
      {...question(`${list}-${String(place)}`, `Telefonnummer ${String(place + 1)}`, { error })}
      value={value}
    />
  ),
});

export const examples: Examples = {
  rows: (
    <RepeatingList
      {...question('r', 'Telefonnummer vi kan ringa', { hint: 'Det bästa först.' })}
      entryName="telefonnummer"
      entries={[
        row('r', 0, '070-174 06 58'),
        row('r', 1, '0435-3', 'Skriv telefonnumret med riktnummer, till exempel 0435-390 00.'),
        row('r', 2, ''),
      ]}
      minItems={0}
    />
  ),
  'a list in a list': (
    <RepeatingList
      {...question('l', 'Scheman')}
      entryName="schema"
      entries={[0, 1].map((place) => ({
        name: `/l/${String(place)}`,
        id: `l-${String(place)}.entry`,
        isMarked: true,
        children: (
          <RepeatingList
            {...question(`l-${String(place)}`, 'Dagar')}
            entryName="dag"
            entries={[row(`l-${String(place)}`, 0, 'Måndag'), row(`l-${String(place)}`, 1, 'Tisdag')]}
            minItems={0}
            within={`, i schema ${String(place + 1)}`}
          />
        ),
      }))}
      minItems={0}
    />
  ),
  'fixed places': (
    <RepeatingList
      {...question('p', 'Koordinat')}
      entryName="värde"
      places={
        <>
          <TextBox {...question('p-0', 'Nord')} value="6228000" width="w14" />
          <TextBox {...question('p-1', 'Öst')} value="" width="w14" />
        </>
      }
      entries={[]}
      minItems={0}
      isClosed
    />
  ),

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
