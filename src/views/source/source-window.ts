/** A part of a file's text, for showing. */
export interface SourceWindow {
  readonly lines: readonly SourceLine[];
  /** How many there are in the whole file. */
  readonly count: number;
  /** The first line of the part before this one, and of the one after; none where there is none. */
  readonly before?: number;
  readonly after?: number;
}

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** The line is longer than what is shown of it. */
  readonly isCut?: true;
}

/** So many lines are shown at once ... */
export const LINES_SHOWN = 200;
/** ... and so much of each: a file may be a megabyte on one line. */
const LETTERS_SHOWN = 400;

/** Of these, so many stand before the line that is looked for. */
const BEFORE = 40;

/**
 * The part of a text around a line, no larger than a page can be.
 * @param column where on that line the thing begins, from 1: a long line is cut around it
 */
export const sourceWindow = (text: string, line = 1, column = 1): SourceWindow => {
  const all = text.split(/\r?\n/);
  const asked = Number.isNaN(line) ? 1 : Math.trunc(line);
  const wanted = Math.min(Math.max(1, asked), all.length);
  const isWhole = all.length <= LINES_SHOWN;
  const first = isWhole ? 1 : Math.max(1, Math.min(wanted - BEFORE, all.length - LINES_SHOWN + 1));
  const shown = all.slice(first - 1, first - 1 + LINES_SHOWN);
  const last = first + shown.length - 1;
  return {
    lines: shown.map((words, place) => cut(words, first + place, first + place === wanted ? column : 1)),
    count: all.length,
    ...(first > 1 && { before: Math.max(1, first - LINES_SHOWN + BEFORE) }),
    ...(last < all.length && { after: last + BEFORE + 1 }),
  };
};

const cut = (text: string, number: number, column: number): SourceLine => {
  if (text.length <= LETTERS_SHOWN) return { number, text };
  const start = Math.max(0, Math.min(column - 1 - LETTERS_SHOWN / 4, text.length - LETTERS_SHOWN));
  const end = start + LETTERS_SHOWN;
  const [before, after] = [start > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  return { number, text: before + text.slice(start, end) + after, isCut: true };
};

/** A piece of a line of JSON, and what it is: a name, a text, a number or word, or a sign. */
export interface Piece {
  readonly text: string;
  readonly is?: 'key' | 'str' | 'lit';
}

const PIECES = /"(?:\\.|[^"\\])*"?(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

/** The pieces of one line. Total: what is no JSON is shown as it is. */
export const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(PIECES)) {
    const [found, colon = ''] = match;
    if (match.index > at) pieces.push({ text: line.slice(at, match.index) });
    const text = found.slice(0, found.length - colon.length);
    pieces.push({ text, is: !found.startsWith('"') ? 'lit' : colon === '' ? 'str' : 'key' });
    if (colon !== '') pieces.push({ text: colon });
    at = match.index + found.length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
};
