import type { JSX } from 'preact';
import type { Texts } from '../text/texts';

export interface StepsProps {
  readonly steps: readonly {
    readonly title: string;
    readonly state: 'past' | 'now' | 'later';
    /** Of a step that one may go back to. */
    readonly href?: string;
  }[];
  /** The number of the first of them, where those before are left out. */
  readonly from?: number;
  readonly texts: Texts;
}

/** All steps: those done are links, the present one is marked, the rest is to come. */
export const Steps = ({ steps, from, texts }: StepsProps): JSX.Element => (
  <nav aria-label={texts.step.stepsLabel}>
    <h2>{texts.step.steps}</h2>
    <ol class="steps" start={from}>
      {steps.map(({ title, state, href }, place) => (
        <li key={place} class={state === 'past' ? 'past' : undefined}>
          {state === 'now' ? (
            <span aria-current="step">{title}</span>
          ) : href !== undefined ? (
            <a href={href}>{title}</a>
          ) : (
            <span>{title}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
