/** A name that stands twice in one object of a JSON text. */
export interface RepeatedName {
  readonly name: string;
  /** Lines from 1: where it stands first, and where again. */
  readonly lines: readonly [number, number];
}

/** Letter by letter, a string of some megabytes would take more stack than there is. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]/gs;

/**
 * Names that stand twice in the same object of a text that is JSON. Every reader keeps the last and says nothing, so that a
 * question that was copied and not renamed is gone.
 */
export const repeatedNames = (text: string): RepeatedName[] => {
  const found: RepeatedName[] = [];
  /** For each object that is open its names and their lines; undefined for a list. */
  const open: (Map<string, number> | undefined)[] = [];
  let last: { readonly text: string; readonly line: number } | undefined;
  let line = 1;
  let read = 0;
  for (const match of text.matchAll(TOKEN)) {
    for (; read < match.index; read++) if (text.charCodeAt(read) === 10) line++;
    const [token] = match;
    if (token === '{') open.push(new Map());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && last !== undefined) {
      const names = open.at(-1);
      const name = JSON.parse(last.text) as string;
      const before = names?.get(name);
      if (before !== undefined) found.push({ name, lines: [before, last.line] });
      names?.set(name, last.line);
    }
    last = token.startsWith('"') ? { text: token, line } : undefined;
  }
  return found;
};
