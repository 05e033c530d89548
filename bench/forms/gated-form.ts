import type { Tally } from '../../src/publishing';

/** The form whose drafts and cases the gate goes through: a real one. */
export const GATED_FORM = 'synpunkter';

/** What a run of the gate came to. */
export interface GateOutcome {
  readonly seconds: number;
  readonly drafts: Tally;
  readonly cases: Tally;
}
