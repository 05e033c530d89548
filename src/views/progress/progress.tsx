import type { JSX } from 'preact';

export interface ProgressProps {
  readonly id: string;
  /** What is going on. */
  readonly label: string;
  readonly done: number;
  /** Unknown as long as it has not begun. */
  readonly of: number | undefined;
  /** The same in words, beneath the bar. */
  readonly words: string;
}

/** How far something has come that goes on by itself. */
export const Progress = ({ id, label, done, of, words }: ProgressProps): JSX.Element => (
  <div class="progress">
    <label for={id}>{label}</label>
    {of === undefined ? (
      <progress id={id} aria-describedby={`${id}.words`} />
    ) : (
      <progress id={id} value={done} max={Math.max(of, 1)} aria-describedby={`${id}.words`} />
    )}
    <p id={`${id}.words`} class="muted num">
      {words}
    </p>
  </div>
);
