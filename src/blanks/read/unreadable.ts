/** Why a file is not read. Closed: each has a sentence that says what, why and what to do. */
export const UNREADABLE = [
  'not-a-pdf',
  'too-large',
  'too-much',
  'encrypted',
  'broken',
  'xfa',
  'foreign',
  'flattened',
  'empty',
] as const;

export type UnreadableReason = (typeof UNREADABLE)[number];

/** Leaves the reading of a file at once, from wherever it is found out. Caught in `readBlank`, and nowhere else. */
export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}
