import type { Finding, FormDefinition, Migration, NumberedVersion, Step } from '../../form';
import type { Said } from '../difference/change';
import type { LostContact } from './contact-lost';
import type { GateColumn, GateReason } from './gate-report';

/** A form that the thread is to know: the new version, or one that answers were given in. */
export interface ToOpen {
  readonly key: string;
  readonly definition: FormDefinition;
  /** What is done with its answers on the way to the new version. */
  readonly steps: readonly Step[];
  /** Its validator is made at once: without, nothing can be judged. */
  readonly isTarget?: true;
}

/** An answer to judge, as it lies in the database. */
export interface GateRow {
  /** Key of the version that it was given in. */
  readonly from: string;
  readonly answer: string;
  readonly chosen?: string;
}

/** What breaks in an answer, once for each place and reason. */
export interface GateFault {
  readonly place: string;
  readonly reason: GateReason;
}

/** What came of a row: what breaks, or that it could not be judged. */
export type JudgedRow = readonly GateFault[] | 'unjudged';

/** What the gate's thread is asked to do. A key it does not know, because it is a new thread, is asked for. */
export type GateTask =
  | ({ readonly kind: 'open' } & ToOpen)
  | { readonly kind: 'judge'; readonly to: string; readonly rows: readonly GateRow[]; readonly today: string }
  | { readonly kind: 'columns'; readonly of: string }
  /** What questions are called, by the first of some versions that has them. */
  | { readonly kind: 'words'; readonly of: readonly string[]; readonly places: readonly string[] }
  | {
      readonly kind: 'sources';
      readonly of: string;
      readonly version: NumberedVersion;
      readonly migration: Migration;
      readonly at: number;
    }
  | { readonly kind: 'settings'; readonly of: string }
  /** Of the version before, and the new one. */
  | { readonly kind: 'contact'; readonly of: string; readonly to: string };

/** What the thread gives back for each kind of task. */
export interface GateResults {
  /** Why it cannot be opened, else nothing. */
  readonly open: string | undefined;
  readonly judge: readonly JudgedRow[];
  readonly columns: readonly GateColumn[];
  readonly words: readonly Said[];
  readonly sources: readonly Finding[];
  readonly settings: readonly Finding[];
  readonly contact: readonly LostContact[];
}

export type GateAnswer = { readonly needs: string } | { readonly done: GateResults[GateTask['kind']] };
