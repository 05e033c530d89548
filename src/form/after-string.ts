const BACKSLASH = '\\'.charCodeAt(0);

/**
 * Where a string in a JSON text is over: the place behind its closing quote, or the end of a text that does not close it. In one
 * look, however long it is and whatever is escaped in it; a regular expression runs out of stack at some millions of escapes.
 * @param start of its opening quote
 */
export const afterString = (text: string, start: number): number => {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return text.length;
};
