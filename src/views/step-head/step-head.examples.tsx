import { HOSTILE, t, type Examples } from '../gallery/example';
import { StepHead } from './step-head';

export const examples: Examples = {
  'step 3 of 5': <StepHead texts={t} form="Ansökan om skolskjuts" heading="Resan" step={3} of={5} />,
  'hostile text': <StepHead texts={t} form={HOSTILE} heading={HOSTILE} step={1} of={1} />,
};
