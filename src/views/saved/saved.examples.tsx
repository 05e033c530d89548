import { HOSTILE, type Examples } from '../gallery/example';
import { Saved } from './saved';

export const examples: Examples = {
  saved: <Saved words="Sparat kl. 14.32. Inte inskickad." />,
  'hostile text': <Saved words={HOSTILE} />,
};
