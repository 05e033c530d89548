import { hostileQuestion, question, type Examples } from '../gallery/example';
import { PasswordBox } from './password-box';

export const examples: Examples = {
  plain: <PasswordBox {...question('a', 'Lösenord')} autocomplete="current-password" />,
  'with hint and error': (
    <PasswordBox
      {...question('b', 'Nytt lösenord', { hint: 'Minst 12 tecken.', error: 'Lösenordet är för kort.' })}
      autocomplete="new-password"
    />
  ),
  'hostile text': <PasswordBox {...hostileQuestion('h')} autocomplete="new-password" />,
};
