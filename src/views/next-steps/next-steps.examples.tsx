import { HOSTILE, type Examples } from '../gallery/example';
import { NextSteps } from './next-steps';

export const examples: Examples = {
  three: (
    <NextSteps steps={['En handläggare läser.', 'Vi hör av oss om något saknas.', 'Du får ett svar.']} />
  ),
  'small, hostile text': <NextSteps small steps={[HOSTILE]} />,
};
