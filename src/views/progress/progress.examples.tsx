import { HOSTILE, type Examples } from '../gallery/example';
import { Progress } from './progress';

export const examples: Examples = {
  waiting: <Progress id="a" label="Exporten" done={0} of={undefined} words="Exporten börjar strax." />,
  'half-way': <Progress id="b" label="Exporten" done={1200} of={2400} words="1 200 av 2 400 ärenden" />,
  'of none': <Progress id="c" label="Exporten" done={0} of={0} words="0 av 0 ärenden" />,
  'hostile text': <Progress id="h" label={HOSTILE} done={1} of={2} words={HOSTILE} />,
};
