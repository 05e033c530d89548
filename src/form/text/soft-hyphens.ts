import { hyphenateSync } from 'hyphen/sv';

/** Shorter words fit on the narrowest phone in the largest heading. */
const LONG_WORD = 13;

/**
 * A Swedish title with places where long words may break (U+00AD), since browsers on phones often bring no Swedish
 * dictionary: "Näringslivsträff" in a heading would run out of the page.
 */
export const softHyphens = (title: string): string =>
  hyphenateSync(title, { hyphenChar: '\u00ad', minWordLength: LONG_WORD });
