import { hostileQuestion, question, type Examples } from '../gallery/example';
import { Ticks } from './ticks';

const options = [
  { value: 'far', label: 'Lång väg till skolan' },
  { value: 'traffic', label: 'Farlig trafik på vägen', hint: 'Till exempel höga farter.' },
];

export const examples: Examples = {
  plain: (
    <Ticks
      {...question('a', 'Varför söker du?', { hint: 'Du kan välja flera.' })}
      options={options}
      values={[]}
    />
  ),
  chosen: <Ticks {...question('b', 'Varför söker du?')} options={options} values={['', 'far']} />,
  'with error': (
    <Ticks
      {...question('c', 'Varför söker du?', { error: 'Välj minst ett skäl.' })}
      options={options}
      values={[]}
    />
  ),
  'hostile text': (
    <Ticks {...hostileQuestion('h')} options={[{ value: '"><b>', label: '<b>' }]} values={['"><b>']} />
  ),
};
