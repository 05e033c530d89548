import type { Pointer } from '../pointer';
import type { FileValue } from './file-value';

/** Every question that was asked and its answer in words, page by page: for the review, the case page, the receipt. */
export interface AnswerSection {
  /** The page's key, for change links. */
  readonly pageKey: string;
  readonly title: string;
  /** Of the title, where it is in another language than the engine's words (BCP 47). */
  readonly lang?: string;
  readonly rows: readonly AnswerRow[];
}

export type AnswerRow =
  | {
      readonly kind: 'heading';
      readonly label: string;
      readonly level: 1 | 2 | 3;
      /** Of the label, where it is in another language than the engine's words (BCP 47). */
      readonly lang?: string;
    }
  | {
      readonly kind: 'answer';
      readonly pointer: Pointer;
      readonly label: string;
      readonly lang?: string;
      /** In words, as it is shown; lines are separated by LF. Empty when the question was left without answer. */
      readonly value: string;
      /** Where it is answered by files: which, one for each line of `value`. */
      readonly files?: readonly FileValue[];
      readonly privacy: 'none' | 'personal' | 'sensitive' | 'secret';
      /** Answered in whole sentences. */
      readonly isLong?: true;
      /** What the applicant is called. */
      readonly isName?: true;
      /** `value` stands in its place, and tells less. */
      readonly isMasked?: true;
    };
