import type { Json } from '../../json';
import type { CompiledForm } from '../../validation/compiled-form';
import type { LintFinding } from '../lint/lint-rules';

/** What was proved of a form, for people and programs. Plain data. */
export interface Proof {
  /** Whether anybody can ever send the form in: shown by an answer, or refuted, or neither. */
  readonly canBeSent: 'yes' | 'no' | 'undecided';
  /** An answer that the form takes, as it would be stored. */
  readonly witness?: Json;
  /** How much was asked: of pages, questions, choices and rules; and how much of it was shown by an answer that the form takes. */
  readonly asked: number;
  readonly shown: number;
  /** What is neither shown nor refuted, in words. */
  readonly undecided: readonly string[];
}

/** A proof, and what it found. */
export interface Proved {
  readonly proof: Proof;
  readonly findings: readonly LintFinding[];
}

/** What a form is proved with. */
export interface Proving {
  readonly compiled: CompiledForm;
  /** ISO date in Swedish time, by which births and the like are judged. */
  readonly today: string;
}
