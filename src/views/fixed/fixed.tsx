import type { JSX } from 'preact';
import { Calculated } from '../calculated/calculated';
import type { Question } from '../field/question';

export interface FixedProps extends Question {
  /** What is posted. */
  readonly value: string;
  readonly words: string;
}

/** An answer that can be no other: shown, and sent along. */
export const Fixed = ({ value, words, ...question }: FixedProps): JSX.Element => (
  <>
    <input type="hidden" name={question.name} value={value} />
    <Calculated {...question} value={words === '' ? '–' : words} />
  </>
);
