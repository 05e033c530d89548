/** One character, however it is written, and how often it may come. */
const ATOM =
  /(?:\\(?:[dDwWsStnrfv]|[pP]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^\w\s])|\[(?:\\[^]|[^\]\\])*\]|[^\\^$.*+?()[\]{}|]|\.)(?:([*+?])\??|\{(\d+)(,)?(\d*)\}\??)?/uy;

/** Ways to share a text out among the characters; more than these and another proof is needed. */
const MOST_WAYS = 20_000;
/** The same, for each character of the text. */
const MOST_WAYS_EACH = 20;

/**
 * Whether a pattern is so plain that its work is bounded at a glance: tied to the beginning, one character after another,
 * no groups and no alternatives, and few ways in which the repetitions can share a text among them. Most patterns of forms
 * are, and an analysis that takes a second is saved.
 */
export const isFlat = (pattern: string): boolean => {
  if (!pattern.startsWith('^')) return false;
  const end = /(?<!\\)\$$/.test(pattern) ? pattern.length - 1 : pattern.length;
  let ways = 1;
  let endless = 0;
  ATOM.lastIndex = 1;
  while (ATOM.lastIndex < end) {
    const match = ATOM.exec(pattern);
    if (match === null || ATOM.lastIndex > end) return false;
    const [, sign, least, comma, most] = match;
    if (sign === '?') ways *= 2;
    else if (sign !== undefined || (comma !== undefined && most === '')) endless += 1;
    else if (comma !== undefined) ways *= Math.max(1, Number(most) - Number(least) + 1);
  }
  return endless === 0 ? ways <= MOST_WAYS : endless === 1 && ways <= MOST_WAYS_EACH;
};
