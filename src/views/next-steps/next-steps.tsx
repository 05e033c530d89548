import type { ComponentChildren, JSX } from 'preact';

export interface NextStepsProps {
  readonly steps: readonly ComponentChildren[];
  readonly small?: boolean;
}

/** What happens, in order. */
export const NextSteps = ({ steps, small }: NextStepsProps): JSX.Element => (
  <ol class={small === true ? 'next-steps small' : 'next-steps'}>
    {steps.map((step, place) => (
      <li key={place}>
        <span>{step}</span>
      </li>
    ))}
  </ol>
);
