import { hostileQuestion, question, type Examples } from '../gallery/example';
import { TextBox } from '../text-box/text-box';
import { Radios } from './radios';

const options = [
  { value: 'me', label: 'Hos mig' },
  { value: 'both', label: 'Växelvis hos båda', hint: 'Då behöver båda skriva under.' },
];

export const examples: Examples = {
  'in two languages': (
    <Radios
      {...question('l', 'ما اللغة التي تفضلها؟', { lang: 'ar', hint: 'اختر واحدة.', optional: true })}
      options={[
        { value: 'ar', label: 'العربية', hint: 'مع مترجم.', lang: 'ar' },
        { value: 'sv', label: 'Svenska' },
      ]}
      value="ar"
    />
  ),
  plain: <Radios {...question('living', 'Var bor barnet?')} options={options} value={undefined} />,
  'answered, can be taken back': (
    <Radios {...question('living2', 'Var bor barnet?', { optional: true })} options={options} value="me" />
  ),
  'with a question under a choice': (
    <Radios
      {...question('living3', 'Var bor barnet?', { error: 'Välj var barnet bor.' })}
      options={[
        options[0] ?? { value: '', label: '' },
        {
          value: 'other',
          label: 'Någon annanstans',
          reveals: <TextBox {...question('where', 'Var?')} value="" />,
        },
      ]}
      value="other"
    />
  ),
  'hostile text': (
    <Radios
      {...hostileQuestion('h')}
      options={[{ value: '"><b>', label: '<b>', hint: '<b>' }]}
      value={'"><b>'}
    />
  ),
};
