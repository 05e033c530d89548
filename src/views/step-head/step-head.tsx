import type { JSX } from 'preact';
import { Edge } from '../edge/edge';
import { inLanguage } from '../language/language';
import type { Texts } from '../text/texts';

export interface StepHeadProps {
  readonly form: string;
  readonly heading: string;
  /** Of the heading, where it is in another language than the page. */
  readonly lang?: string;
  readonly step: number;
  readonly of: number;
  readonly texts: Texts;
}

/** Where one is: form, step of how many, and the page's one heading. */
export const StepHead = ({ form, heading, lang, step, of, texts }: StepHeadProps): JSX.Element => (
  <>
    <Edge step={step} of={of} />
    <p class="form-name">{form}</p>
    <p class="step-count">{texts.step.count(step, of)}</p>
    <h1 {...inLanguage(lang)}>{heading}</h1>
  </>
);
