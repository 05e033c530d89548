import type { JSX } from 'preact';

export interface EdgeProps {
  /** The step one is on, from 1. */
  readonly step: number;
  readonly of: number;
}

/** The sheet's upper edge counts the steps. For the eye alone: the words say it too. */
export const Edge = ({ step, of }: EdgeProps): JSX.Element => (
  <div class="edge" aria-hidden="true">
    {Array.from({ length: of }, (_, place) => (
      <i key={place} class={place + 1 < step ? 'past' : place + 1 === step ? 'now' : undefined} />
    ))}
  </div>
);
