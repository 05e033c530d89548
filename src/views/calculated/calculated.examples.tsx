import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { Calculated } from './calculated';

export const examples: Examples = {
  'worked out': (
    <Calculated
      {...question('a', 'Avgift', { hint: 'Beror på hur många platser du bokar.' })}
      value="1 250 kr"
    />
  ),
  'not yet': <Calculated {...question('b', 'Avgift')} value="" />,
  'with a remark': (
    <Calculated {...question('c', 'Summa', { remark: 'Summan är ovanligt hög.' })} value="98 000 kr" />
  ),
  'hostile text': <Calculated {...hostileQuestion('h')} value={HOSTILE} />,
};
