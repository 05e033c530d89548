import { HOSTILE, type Examples } from '../gallery/example';
import { Pages } from './pages';

export const examples: Examples = {
  'in the middle': (
    <Pages
      label="Sidor"
      now="Sida 2 av 3"
      before={{ words: 'Föregående sida', href: '/?sida=1' }}
      after={{ words: 'Nästa sida', href: '/?sida=3' }}
    />
  ),
  'hostile text': <Pages label={HOSTILE} now={HOSTILE} after={{ words: HOSTILE, href: HOSTILE }} />,
};
