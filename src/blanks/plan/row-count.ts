/** How many entries of a list a blank has room for. */
const USUAL = 3;
/** A list in a list would else fill a page for every entry. */
const USUAL_WITHIN = 2;
/** What a form allows at most is given room for when it is no more than this; what it demands always, up to `MOST`. */
const SMALL = 5;
const MOST = 10;

/** `minItems` and `maxItems` are the form's; `depth` 0 for a list that stands in no other. */
export const rowCount = (minItems: number, maxItems: number | undefined, depth: number): number => {
  const most = Math.min(maxItems ?? MOST, MOST);
  const usual = depth > 0 ? USUAL_WITHIN : most <= SMALL ? most : USUAL;
  return Math.max(0, Math.min(most, Math.max(usual, minItems)));
};
