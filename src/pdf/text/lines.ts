import type { Inline } from '../document';
import type { FontSet } from './font-set';
import { type Paragraph, toParagraphs } from './paragraph';
import { clustersOf, measure, measureCluster, type Run, toRuns, widthOf } from './runs';

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

/** A stretch of a paragraph that is not parted, and the space after it; indices. Widths in thousandths of the size. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly width: number;
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
  return lines.map((words, i) => toLine(words, paragraph, fonts, goesOn && i === lines.length - 1));
};

const WORD =
  /[^ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*/g;
const GAP = /[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+$/;
/** No line holds as many characters, so a longer word need not be measured whole. */
const LONGEST = 1_000;
const AFTER_HYPHEN = /(?<=\p{L}[-/\u2013])(?=\p{L})/u;

function* wordsOf(paragraph: Paragraph, width: number, fonts: FontSet): Generator<Word> {
  let at = 0;
  for (const [token] of paragraph.text.matchAll(WORD)) {
    if (token === '') continue;
    const gapLength = GAP.exec(token)?.[0].length ?? 0;
    const parts = token.slice(0, token.length - gapLength).split(AFTER_HYPHEN);
    for (const [i, part] of parts.entries()) {
      const to = at + part.length;
      const end = i === parts.length - 1 ? to + gapLength : to;
      yield* fitting(paragraph, at, to, end, width, fonts);
      at = end;
    }
  }
}

/** The word itself, or pieces of it between clusters, never inside one, each as long as a line takes. */
function* fitting(
  paragraph: Paragraph,
  from: number,
  to: number,
  end: number,
  width: number,
  fonts: FontSet,
): Generator<Word> {
  const whole = to - from > LONGEST ? Infinity : measure(paragraph, from, to, fonts);
  const gapWidth = measure(paragraph, to, end, fonts);
  if (whole <= width) {
    yield { from, to, end, width: whole, gapWidth };
    return;
  }
  let start = from;
  let used = 0;
  for (const { at, cluster } of clustersOf(paragraph, from, to)) {
    const wide = measureCluster(paragraph, at, cluster, fonts);
    if (at > start && used + wide > width) {
      yield { from: start, to: at, end: at, width: used, gapWidth: 0 };
      start = at;
      used = 0;
    }
    used += wide;
  }
  yield { from: start, to, end, width: used, gapWidth };
}

const toLine = (
  words: readonly Word[],
  paragraph: Paragraph,
  fonts: FontSet,
  closeWithSpace: boolean,
): Line => {
  const from = words[0]?.from ?? 0;
  const last = words.at(-1) ?? { to: 0, end: 0 };
  const level = paragraph.rightToLeft ? 1 : 0;
  // Spaces at the end of a line follow the paragraph, whatever they stand beside (UAX 9, L1).
  const gap = toRuns(paragraph, last.to, Math.min(last.to + 1, last.end), fonts).map((run) => ({
    ...run,
    level,
  }));
  const end = gap.length === 0 && closeWithSpace ? lineEnd(fonts, last.end, level) : gap;
  const runs = toRuns(paragraph, from, last.to, fonts);
  return {
    runs: visualOrder(end.length > 0 ? [...runs, ...end] : runs, paragraph),
    width: widthOf(runs),
    rightToLeft: paragraph.rightToLeft,
  };
};

const lineEnd = (fonts: FontSet, at: number, level: number): Run[] =>
  toRuns({ text: ' ', spans: [], rightToLeft: false, simple: true }, 0, 1, fonts).map((run) => ({
    ...run,
    at,
    level,
  }));

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
