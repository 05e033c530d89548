import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { Finder } from './finder';

const stops = ['kyrka', 'skola', 'väg 108', 'station', 'torg', 'idrottsplats'].flatMap((at) =>
  Array.from({ length: 40 }, (_, place) => ({
    value: `${at}-${String(place)}`,
    label: `${['Oderljunga', 'Perstorp', 'Gustavsborg', 'Boalt'][place % 4] ?? ''} ${at} ${String(place + 1)}`,
    hint: `Linje ${String(510 + place)}`,
  })),
);
const ask = (id: string, more = {}) =>
  question(id, 'Vilken hållplats?', { hint: 'Den som ligger närmast hemmet.', ...more });

export const examples: Examples = {
  'not searched': <Finder {...ask('a')} options={stops} value={undefined} />,
  'a few hits': <Finder {...ask('b')} options={stops} value={undefined} query="oderl kyrka" />,
  'many hits, another chosen': (
    <Finder {...ask('c', { optional: true })} options={stops} value="torg-1" query="skola" />
  ),
  'chosen, not searched': <Finder {...ask('d')} options={stops} value="torg-1" />,
  'no hits, with an error': (
    <Finder {...ask('e', { error: 'Välj en hållplats.' })} options={stops} value={undefined} query="xyz" />
  ),
  locked: <Finder {...ask('f', { locked: true })} options={stops} value="torg-1" />,
  'hostile text': (
    <Finder
      {...hostileQuestion('h')}
      options={[
        { value: HOSTILE, label: HOSTILE, hint: HOSTILE },
        { value: 'b', label: HOSTILE },
      ]}
      value="b"
      query={HOSTILE}
    />
  ),
};
