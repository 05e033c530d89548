import { hostileQuestion, question, type Examples } from '../gallery/example';
import { TextBox } from './text-box';

export const examples: Examples = {
  plain: <TextBox {...question('name', 'Ditt namn')} value="" autocomplete="name" />,
  optional: <TextBox {...question('nick', 'Smeknamn', { optional: true })} value="Bo" width="w14" />,
  'with hint and error': (
    <TextBox
      {...question('pupil', 'Elevens personnummer', {
        hint: '12 siffror, till exempel 20141231-2397.',
        error: 'Kontrollera personnumret. Någon siffra verkar vara fel.',
      })}
      value="20141231-2379"
      width="w14"
      inputMode="numeric"
    />
  ),
  email: (
    <TextBox
      {...question('email', 'Din e-post')}
      value=""
      inputMode="email"
      autocomplete="email"
      width="w24"
    />
  ),
  locked: (
    <TextBox {...question('locked', 'Namn från folkbokföringen', { locked: true })} value="Anna Berg" />
  ),
  'hostile text': <TextBox {...hostileQuestion('h')} value={'"><b>'} />,
};
