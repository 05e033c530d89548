import { HOSTILE, type Examples } from '../gallery/example';
import { Search } from '../search/search';
import { Hero } from './hero';

export const examples: Examples = {
  'with search': (
    <Hero heading="Vad vill du göra?" lead="Ansök och anmäl.">
      <Search label="Sök bland e-tjänster" button="Sök" action="/" />
    </Hero>
  ),
  'hostile text': <Hero heading={HOSTILE} lead={HOSTILE} />,
};
