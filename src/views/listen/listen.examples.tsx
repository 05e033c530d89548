import { HOSTILE, t, type Examples } from '../gallery/example';
import { Listen } from './listen';

export const examples: Examples = {
  'hidden until there is a voice': (
    <nav class="links" aria-label="Verktyg">
      <Listen listening={{ script: '/skript/lyssna.js' }} texts={t} />
    </nav>
  ),
  'somebody else reads': (
    <nav class="links" aria-label="Verktyg">
      <Listen listening={{ vendor: { name: 'Läsrösten', href: 'https://las.example' } }} texts={t} />
    </nav>
  ),
  'hostile text': <Listen listening={{ vendor: { name: HOSTILE, href: 'https://las.example' } }} texts={t} />,
};
