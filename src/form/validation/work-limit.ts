/** Schemas looked at while one value is judged; more and it is given up. A long answer of a large form takes thousands. */
const MOST_STEPS = 1_000_000;

/** Thrown out of a compiled validator that has worked too long. */
export class TooMuchWork extends Error {}

/** Counts the schemas that one judging goes through, so that no answer, and no schema, keeps a server from the others. */
export interface WorkLimit {
  readonly begin: () => void;
  /** @throws TooMuchWork */
  readonly step: () => void;
}

export const workLimit = (most = MOST_STEPS): WorkLimit => {
  let left = most;
  return {
    begin: () => {
      left = most;
    },
    step: () => {
      if (--left < 0) throw new TooMuchWork('Judging this takes too much work.');
    },
  };
};
