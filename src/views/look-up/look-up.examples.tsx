import { HOSTILE, type Examples } from '../gallery/example';
import { LookUp } from './look-up';

const options = [
  { value: 'a', words: 'Öppnade ärendet' },
  { value: 'b', words: 'Exporterade' },
];

export const examples: Examples = {
  plain: (
    <LookUp
      label="Sök i loggen"
      action="/"
      button="Visa"
      errorWord="Fel: "
      fields={[
        { name: 'who', label: 'Vem', value: '' },
        { name: 'what', label: 'Vad', value: 'b', options, all: 'Allt' },
      ]}
    />
  ),
  wrong: (
    <LookUp
      label="Sök i listan, med fel"
      action="/"
      button="Visa"
      errorWord="Fel: "
      fields={[
        { name: 'day', label: 'Från och med', value: '31 feb', error: 'Skriv en dag som finns.' },
        { name: 'wrong-choice', label: 'Vad', value: 'x', options, all: 'Allt', error: 'Välj i listan.' },
      ]}
    />
  ),
  'hostile text': (
    <LookUp
      label={HOSTILE}
      action="/"
      button={HOSTILE}
      errorWord={HOSTILE}
      fields={[{ name: 'hostile', label: HOSTILE, value: HOSTILE, error: HOSTILE }]}
    />
  ),
};
