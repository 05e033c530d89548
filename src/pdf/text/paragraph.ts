import bidiFactory from 'bidi-js';
import type { Inline, Span } from '../document';
import { cleanText } from './clean';

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
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const COMBINING = /[\p{M}\p{Extended_Pictographic}\p{Regional_Indicator}\u200C\u200D]/u;

/** Cleaned, and parted at line ends. There is always at least one paragraph. */
export const toParagraphs = (inline: Inline): Paragraph[] => {
  const spans = typeof inline === 'string' ? [{ text: inline }] : inline;
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [i, text] of cleanText(span.text).split('\n').entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines.map(toParagraph);
};

const toParagraph = (pieces: readonly Span[]): Paragraph => {
  let text = '';
  const spans = pieces.map((span) => {
    text += span.text;
    return { span, end: text.length };
  });
  if (!RIGHT_TO_LEFT.test(text)) return { text, spans, rightToLeft: false, simple: !COMBINING.test(text) };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto');
  return { text, spans, levels, rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1, simple: false };
};
