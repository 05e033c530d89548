import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { SeveralFinder } from './several-finder';

const areas = ['barn', 'bygg', 'kultur', 'miljö', 'trafik', 'vård'].flatMap((at) =>
  Array.from({ length: 30 }, (_, place) => ({
    value: `${at}-${String(place)}`,
    label: `${at.charAt(0).toUpperCase()}${at.slice(1)}: område ${String(place + 1)}`,
  })),
);
const ask = (id: string, more = {}) =>
  question(id, 'Vilka områden gäller det?', { hint: 'Du kan välja flera.', ...more });

export const examples: Examples = {
  'nothing chosen': <SeveralFinder {...ask('a')} options={areas} values={['']} />,
  'some chosen, not searched': (
    <SeveralFinder {...ask('b')} options={areas} values={['', 'barn-1', 'kultur-4', 'vård-29']} />
  ),
  'searched, one hit chosen and another elsewhere': (
    <SeveralFinder {...ask('c')} options={areas} values={['', 'barn-1', 'trafik-2']} query="trafik" />
  ),
  'no hits, with an error': (
    <SeveralFinder
      {...ask('d', { error: 'Välj minst 2.' })}
      options={areas}
      values={['', 'barn-1']}
      query="xyz"
    />
  ),
  locked: <SeveralFinder {...ask('e', { locked: true })} options={areas} values={['', 'barn-1', 'vård-3']} />,
  'hostile text': (
    <SeveralFinder
      {...hostileQuestion('h')}
      options={[
        { value: HOSTILE, label: HOSTILE, hint: HOSTILE },
        { value: 'b', label: HOSTILE },
      ]}
      values={['b']}
      query={HOSTILE}
    />
  ),
};
