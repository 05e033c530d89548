import type { Inline } from '../document';
import { type Breaking, headOf, restOf } from './breaking';
import type { FontSet } from './font-set';
import { type Paragraph, toParagraphs } from './paragraph';
import { type Run, toRuns, widthOf } from './runs';
import { visualOrder } from './visual-order';
import { type Word, wordsOf } from './words';

/** A line of text as it is drawn. */
export interface Line {
  /** From left to right. */
  readonly runs: readonly Run[];
  /** Thousandths of the size; a space at the end is not counted. */
  readonly width: number;
  /** The space at the end: at the left of the line where that goes from right to left. */
  readonly gapWidth: number;
  /** The paragraph as a whole goes from right to left. */
  readonly rightToLeft: boolean;
}

/**
 * Text broken into lines no wider than `width` (thousandths of the size), in the order of reading, and each line then put
 * in the order of drawing. Breaks stand at spaces, after a hyphen or a stroke between letters, and where the text allows
 * them; then at the places where its language parts words, if the line would be ragged or the word is too long for any;
 * and last between characters. A line that goes on ends with its space, so that copied text keeps its words apart.
 */
export const toLines = (inline: Inline, width: number, fonts: FontSet): Line[] => {
  const paragraphs = toParagraphs(inline, fonts.rightToLeft);
  return paragraphs.flatMap((paragraph, i) =>
    breakParagraph({ paragraph, width, fonts }, i < paragraphs.length - 1),
  );
};

const breakParagraph = (breaking: Breaking, goesOn: boolean): Line[] => {
  const { paragraph, width, fonts } = breaking;
  const lines: Word[][] = [[]];
  let used = 0;
  const add = (word: Word) => {
    lines.at(-1)?.push(word);
    used += word.width + word.gapWidth;
  };
  const beginLine = () => {
    lines.push([]);
    used = 0;
  };
  for (const word of wordsOf(paragraph, fonts)) {
    let rest = word;
    while (used + rest.width > width) {
      const head = headOf(rest, width - used, used === 0, breaking);
      // What cannot be parted any more stands by itself, be it ever so wide.
      if (head === undefined && used === 0) break;
      if (head !== undefined) {
        add(head);
        rest = restOf(rest, head, breaking);
      }
      beginLine();
    }
    add(rest);
  }
  return lines.map((words, i) => toLine(words, paragraph, fonts, goesOn && i === lines.length - 1));
};

const toLine = (
  words: readonly Word[],
  paragraph: Paragraph,
  fonts: FontSet,
  closeWithSpace: boolean,
): Line => {
  const from = words[0]?.from ?? 0;
  const last: Partial<Word> & Pick<Word, 'to' | 'end'> = words.at(-1) ?? { to: 0, end: 0 };
  const level = paragraph.rightToLeft ? 1 : 0;
  // Spaces at the end of a line follow the paragraph, whatever they stand beside (UAX 9, L1).
  const gap = toRuns(paragraph, last.to, Math.min(last.to + 1, last.end), fonts).map((run) => ({
    ...run,
    level,
  }));
  const end = gap.length === 0 && closeWithSpace ? lineEnd(fonts, last.end, level) : gap;
  const runs = toRuns(paragraph, from, last.to, fonts);
  if (last.hyphen !== undefined) runs.push(last.hyphen);
  return {
    runs: visualOrder(end.length > 0 ? [...runs, ...end] : runs, paragraph.levels !== undefined),
    width: widthOf(runs),
    gapWidth: widthOf(end),
    rightToLeft: paragraph.rightToLeft,
  };
};

const lineEnd = (fonts: FontSet, at: number, level: number): Run[] =>
  toRuns({ text: ' ', spans: [], rightToLeft: false, simple: true }, 0, 1, fonts).map((run) => ({
    ...run,
    at,
    level,
  }));
