import type { Inline } from '../document';
import type { FontSet } from './font-set';
import { type Paragraph, toParagraphs } from './paragraph';
import { clustersOf, type Run, toRuns } from './runs';

/** A line of text as it is drawn. */
export interface Line {
  /** From left to right. */
  readonly runs: readonly Run[];
  /** Thousandths of the size; a space at the end is not counted. */
  readonly width: number;
  /** Begins at the right edge. */
  readonly rightToLeft: boolean;
}

/**
 * Text broken into lines no wider than `width` (thousandths of the size). Breaks stand at spaces, and after a hyphen or a
 * stroke between letters; a word that is too long for a line by itself is broken between characters. A line that goes on
 * ends with its space, so that copied text keeps its words apart.
 */
export const toLines = (inline: Inline, width: number, fonts: FontSet): Line[] => {
  const paragraphs = toParagraphs(inline);
  return paragraphs.flatMap((paragraph, i) =>
    breakParagraph(paragraph, width, fonts, i < paragraphs.length - 1),
  );
};

interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly gap: readonly Run[];
  readonly gapWidth: number;
}

const breakParagraph = (paragraph: Paragraph, width: number, fonts: FontSet, goesOn: boolean): Line[] => {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of wordsOf(paragraph, width, fonts)) {
    if (used > 0 && used + word.width > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += word.width + word.gapWidth;
  }
  return lines.map((words, i) =>
    toLine(words, paragraph, goesOn && i === lines.length - 1 ? fonts : undefined),
  );
};

const WORD =
  /[^ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*/g;
const GAP = /[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+$/;
const AFTER_HYPHEN = /(?<=\p{L}[-/\u2013])(?=\p{L})/u;

function* wordsOf(paragraph: Paragraph, width: number, fonts: FontSet): Generator<Word> {
  let at = 0;
  const runs = (from: number, to: number) => toRuns(paragraph, from, to, fonts);
  for (const [token] of paragraph.text.matchAll(WORD)) {
    const gapLength = GAP.exec(token)?.[0].length ?? 0;
    const parts = token.slice(0, token.length - gapLength).split(AFTER_HYPHEN);
    for (const [i, part] of parts.entries()) {
      const gap = i === parts.length - 1 ? runs(at + part.length, at + part.length + gapLength) : [];
      const whole = runs(at, at + part.length);
      const fits = widthOf(whole) <= width;
      const pieces = fits ? [whole] : [...breakWord(paragraph, at, at + part.length, width, fonts)];
      for (const [j, piece] of pieces.entries()) {
        const last = j === pieces.length - 1 ? gap : [];
        if (piece.length > 0 || last.length > 0) {
          yield { runs: piece, width: widthOf(piece), gap: last, gapWidth: widthOf(last) };
        }
      }
      at += part.length;
    }
    at += gapLength;
  }
}

/** Between clusters, never inside one; each piece as long as a line takes. */
function* breakWord(paragraph: Paragraph, from: number, to: number, width: number, fonts: FontSet) {
  let start = from;
  let used = 0;
  for (const { at, cluster } of clustersOf(paragraph, from, to)) {
    const wide = widthOf(toRuns(paragraph, at, at + cluster.length, fonts));
    if (at > start && used + wide > width) {
      yield toRuns(paragraph, start, at, fonts);
      start = at;
      used = 0;
    }
    used += wide;
  }
  yield toRuns(paragraph, start, to, fonts);
}

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.width, 0);

const toLine = (words: readonly Word[], paragraph: Paragraph, closeWithSpace: FontSet | undefined): Line => {
  const base = paragraph.rightToLeft ? 1 : 0;
  const last = words.at(-1);
  const runs = words.flatMap((word) => (word === last ? word.runs : [...word.runs, ...word.gap]));
  const width = widthOf(runs);
  // Spaces at the end of a line follow the paragraph, whatever they stand beside (UAX 9, L1).
  const gap = last?.gap ?? [];
  const end = gap.length === 0 && closeWithSpace !== undefined ? lineEnd(closeWithSpace) : gap.slice(0, 1);
  return {
    runs: joined(visualOrder([...runs, ...end.map((run) => ({ ...run, level: base }))], paragraph)),
    width,
    rightToLeft: paragraph.rightToLeft,
  };
};

const SPACE: Paragraph = { text: ' ', spans: [], rightToLeft: false, simple: true };
const lineEnd = (fonts: FontSet): Run[] =>
  toRuns(SPACE, 0, 1, fonts).map((run) => ({ ...run, at: Infinity }));

/** UAX 9, L2: from the highest level down to the lowest odd one, turn each stretch of that level or higher. */
const visualOrder = (runs: Run[], paragraph: Paragraph): Run[] => {
  if (paragraph.levels === undefined) return runs;
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < runs.length; i++) {
      let end = i;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end > i) runs.splice(i, end - i, ...runs.slice(i, end).reverse());
      i = Math.max(i, end);
    }
  }
  return runs;
};

/** Neighbours alike made one: fewer to draw. */
const joined = (runs: readonly Run[]): Run[] => {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && alike(last, run)) {
      out[out.length - 1] = {
        ...last,
        text: last.text + run.text,
        glyphs: [...last.glyphs, ...run.glyphs],
        width: last.width + run.width,
      };
    } else out.push(run);
  }
  return out;
};

const alike = (a: Run, b: Run): boolean =>
  a.face === b.face &&
  a.span.href === b.span.href &&
  a.level === 0 &&
  b.level === 0 &&
  !a.missing &&
  !b.missing &&
  a.placed === undefined &&
  b.placed === undefined;
