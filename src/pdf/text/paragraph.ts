import bidiFactory from 'bidi-js';
import type { Inline, Span } from '../document';
import { BREAK_HERE, cleanTextWithBreaks, SOFT_HYPHEN } from './clean';

export const bidi = bidiFactory();

/** Text without line ends, and what is known of its characters by index. */
export interface Paragraph {
  readonly text: string;
  /** The spans, each with the index after its last character. */
  readonly spans: readonly { readonly span: Span; readonly end: number }[];
  /** Levels of the Unicode bidirectional algorithm (UAX 9); left out when all goes from left to right. */
  readonly levels?: Uint8Array;
  /** Whether the paragraph as a whole goes from right to left. */
  readonly rightToLeft: boolean;
  /** Each character stands for itself: no combining, no joining. */
  readonly simple: boolean;
  /** Where whoever wrote it allows to break, by the index after the break. */
  readonly breaks?: ReadonlyMap<number, Break>;
}

export type Break = 'with a hyphen' | 'with nothing';

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const COMBINING =
  /[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200C\u200D\u0600-\u1CFF\uA800-\uABFF]/u;
/** Tells a direction, or is a number in groups, as of a telephone: those stand from left to right in every script. */
const DIRECTED = /\p{L}|\p{N}[^\p{L}\p{N}]+\p{N}/u;

/**
 * Cleaned, and parted at line ends. There is always at least one paragraph. `baseRightToLeft`: the way of what is around
 * it, taken by a paragraph that has no way of its own.
 */
export const toParagraphs = (inline: Inline, baseRightToLeft: boolean): Paragraph[] => {
  const spans = typeof inline === 'string' ? [{ text: inline }] : inline;
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [i, text] of cleanTextWithBreaks(span.text).split('\n').entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines.map((line) => toParagraph(line, baseRightToLeft));
};

const toParagraph = (pieces: readonly Span[], baseRightToLeft: boolean): Paragraph => {
  let text = '';
  const breaks = new Map<number, Break>();
  const spans = pieces.map((span) => {
    text = addUpToBreaks(text, span.text, breaks);
    return { span, end: text.length };
  });
  const allowed = breaks.size > 0 && { breaks };
  const base = baseRightToLeft && !DIRECTED.test(text);
  if (!base && !RIGHT_TO_LEFT.test(text)) {
    return { text, spans, rightToLeft: false, simple: !COMBINING.test(text), ...allowed };
  }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base ? 'rtl' : 'auto');
  const rightToLeft = base || (paragraphs[0]?.level ?? 0) % 2 === 1;
  return { text, spans, levels, rightToLeft, simple: false, ...allowed };
};

/** `text` and `more`, with places to break at told in `breaks` instead of standing in the text. */
const addUpToBreaks = (text: string, more: string, breaks: Map<number, Break>): string => {
  if (!BREAKING.test(more)) return text + more;
  let all = text;
  for (const piece of more.split(BREAKING)) {
    if (piece === SOFT_HYPHEN) breaks.set(all.length, 'with a hyphen');
    else if (piece === BREAK_HERE) breaks.set(all.length, 'with nothing');
    else all += piece;
  }
  return all;
};

const BREAKING = new RegExp(`([${SOFT_HYPHEN}${BREAK_HERE}])`);
