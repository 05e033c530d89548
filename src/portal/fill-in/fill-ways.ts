import { addresses } from '../addresses';

/** Where the pages of what is filled in lie. */
export interface FillWays {
  readonly step: (key: string) => string;
  /** A step that was chosen on the review, and leads back there. @param more of the query, or an anchor */
  readonly change: (key: string, more: string) => string;
  readonly review: string;
}

/** Those of a draft. */
export const waysOfDraft = (draftId: string): FillWays => ({
  step: (key) => addresses.step(draftId, key),
  change: (key, more) => addresses.change(draftId, key, more),
  review: addresses.review(draftId),
});
