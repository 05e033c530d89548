import type { Json } from '../../../form';

/** The ways an answer is played through. */
export const WAYS = ['pages', 'api', 'receipt', 'blank', 'export'] as const;
export type Way = (typeof WAYS)[number];

/** What went wrong with one answer. */
export interface TrialFailure {
  readonly way: Way;
  /** What was special about the answer. */
  /** Which of the answers it was, from 1; none where it is the form's empty blank. */
  readonly number?: number;
  readonly what: string;
  readonly reason: string;
  /** As small as it was found to fail still. */
  readonly answer: Json;
  /** What came out in its place. */
  readonly seen?: Json | undefined;
}

/** What came of testing one form. */
export interface TrialReport {
  readonly form: string;
  readonly title: string;
  readonly seed: number;
  readonly runs: number;
  /** The one answer that was played, where one was asked for. */
  readonly only?: { readonly number: number; readonly of: number; readonly what: string };
  /** How many answers were made, by their kind. */
  readonly answers: { readonly random: number; readonly bound: number; readonly broken: number };
  /** How many answers went each way. */
  readonly played: Readonly<Record<Way, number>>;
  /** Answers that paper has no room for. */
  readonly beyondPaper: number;
  readonly failures: readonly TrialFailure[];
  /** What no answer was made for, in sentences. */
  readonly untried: readonly string[];
}
