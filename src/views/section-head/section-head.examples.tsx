import { HOSTILE, type Examples } from '../gallery/example';
import { SectionHead } from './section-head';

export const examples: Examples = {
  plain: <SectionHead heading="Pågår" />,
  'hostile text': <SectionHead heading={HOSTILE} />,
};
