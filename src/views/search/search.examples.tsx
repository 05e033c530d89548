import { HOSTILE, type Examples } from '../gallery/example';
import { Search } from './search';

export const examples: Examples = {
  empty: <Search label="Sök bland e-tjänster" button="Sök" action="/" />,
  'hostile text': <Search label={HOSTILE} button={HOSTILE} action={HOSTILE} words={HOSTILE} />,
};
