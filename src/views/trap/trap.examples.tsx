import { HOSTILE, type Examples } from '../gallery/example';
import { Trap } from './trap';

export const examples: Examples = {
  'hidden from everybody': <Trap words="Lämna fältet tomt" />,
  'hostile text': <Trap words={HOSTILE} />,
};
