import { hostileQuestion, question, type Examples } from '../gallery/example';
import { Select } from './select';

const options = Array.from({ length: 9 }, (_, place) => ({
  value: String(place + 1),
  label: `Årskurs ${String(place + 1)}`,
}));

export const examples: Examples = {
  plain: <Select {...question('grade', 'Årskurs')} options={options} value="" width="w14" />,
  'chosen, with error': (
    <Select {...question('b', 'Årskurs', { error: 'Välj årskurs.' })} options={options} value="6" />
  ),
  'hostile text': (
    <Select
      {...hostileQuestion('h')}
      options={[{ value: '"><b>', label: '<b>', hint: '<b>' }]}
      value={'"><b>'}
    />
  ),
};
