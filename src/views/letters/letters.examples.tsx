import { HOSTILE, type Examples } from '../gallery/example';
import { LetterPart, Letters } from './letters';

export const examples: Examples = {
  letters: (
    <Letters
      label="Bokstäver"
      letters={[
        { letter: 'A', href: '#A', current: true },
        { letter: 'Ö', href: '#O' },
      ]}
    />
  ),
  'what begins with one': (
    <LetterPart letter="B" id="B" items={[{ title: 'Bygglov', href: '/tjanster/bygglov' }]} />
  ),
  'hostile text': <LetterPart letter={HOSTILE} id="h" items={[{ title: HOSTILE, href: HOSTILE }]} />,
};
