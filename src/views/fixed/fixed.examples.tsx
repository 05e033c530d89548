import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { Fixed } from './fixed';

export const examples: Examples = {
  plain: <Fixed {...question('a', 'Version')} value="2" words="2" />,
  'hostile text': <Fixed {...hostileQuestion('h')} value={HOSTILE} words={HOSTILE} />,
};
