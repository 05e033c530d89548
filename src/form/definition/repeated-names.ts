import { afterString } from '../after-string';

/** A name that stands twice in one object of a JSON text. */
export interface RepeatedName {
  readonly name: string;
  /** Lines from 1: where it stands first, and where again. */
  readonly lines: readonly [number, number];
}

/**
 * Names that stand twice in the same object of a text that is JSON. Every reader keeps the last and says nothing, so that a
 * question that was copied and not renamed is gone. In one look, as the text may be hostile.
 */
export const repeatedNames = (text: string): RepeatedName[] => {
  const found: RepeatedName[] = [];
  /** For each object that is open its names and their lines; undefined for a list. */
  const open: (Map<string, number> | undefined)[] = [];
  let last = { start: 0, end: 0, line: 0 };
  let line = 1;
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '\n':
        line++;
        break;
      case '"':
        last = { start: at, end: afterString(text, at), line };
        at = last.end - 1;
        break;
      case '{':
        open.push(new Map());
        break;
      case '[':
        open.push(undefined);
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ':': {
        const name = nameOf(text.slice(last.start, last.end));
        const names = open.at(-1);
        const before = names?.get(name);
        if (before !== undefined) found.push({ name, lines: [before, last.line] });
        names?.set(name, last.line);
      }
    }
  }
  return found;
};

const nameOf = (quoted: string): string =>
  quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
