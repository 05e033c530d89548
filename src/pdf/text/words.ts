import type { FontSet } from './font-set';
import type { Paragraph } from './paragraph';
import { measure, type Run } from './runs';

/** A stretch of a paragraph that is not parted, and the space after it; indices. Widths in thousandths of the size. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** With the hyphen. Infinity where no line could hold it, which spares measuring. */
  readonly width: number;
  readonly gapWidth: number;
  /** Drawn after it, as it was parted. */
  readonly hyphen?: Run;
}

const TOKEN =
  /[^ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]*/g;
const GAP = /[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+$/;
/** No line holds as many characters, so a longer word need not be measured whole. */
const LONGEST = 1_000;
const AFTER_STROKE = /(?<=\p{L}[-/\u2010\u2013\u2014])(?=\p{L})/gu;
const STROKE = /[-/\u2010\u2013\u2014]/;

/** The words of a paragraph: between spaces, strokes between letters, and places where a break is allowed with nothing. */
export function* wordsOf(paragraph: Paragraph, fonts: FontSet): Generator<Word> {
  let at = 0;
  for (const token of tokensOf(paragraph.text)) {
    const end = at + token.length;
    const to = end - (GAP.exec(token)?.[0].length ?? 0);
    for (const cut of [...cutsOf(paragraph, at, to), to]) {
      yield toWord(paragraph, at, cut, cut === to ? end : cut, fonts);
      at = cut;
    }
    at = end;
  }
}

/** A word from one index to another, with its space up to `end`. */
export const toWord = (
  paragraph: Paragraph,
  from: number,
  to: number,
  end: number,
  fonts: FontSet,
): Word => ({
  from,
  to,
  end,
  width: to - from > LONGEST ? Infinity : measure(paragraph, from, to, fonts),
  gapWidth: end > to ? measure(paragraph, to, end, fonts) : 0,
});

const THOUSANDS = /^\d{3}(?!\d)/;
const UNIT = /^(?:kr|kronor|öre|%|‰|°C?|[cmk]?m[²³]?|[mk]?g|[cdm]?l|tim|min|st|år|[kMG]B)(?![\p{L}\d])/u;
/** Numbers that are lists rather than one number are parted after all. */
const HELD_AT_MOST = 24;

/** Text between spaces, each with the spaces after it; a number keeps its thousands and its unit. */
function* tokensOf(text: string): Generator<string> {
  let open = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (open !== '' && !(open.length < HELD_AT_MOST && belongsTo(open, token))) {
      yield open;
      open = '';
    }
    open += token;
  }
  if (open !== '') yield open;
}

const belongsTo = (number: string, next: string): boolean =>
  endsInDigitAndSpace(number) &&
  (UNIT.test(next) || (THOUSANDS.test(next) && /(?<!\d)\d{1,3} $/.test(number)));

const endsInDigitAndSpace = (text: string): boolean => {
  const digit = text.charCodeAt(text.length - 2);
  return text.endsWith(' ') && digit >= 0x30 && digit <= 0x39;
};

/** Where a word may be parted without anything being added, in their order. */
const cutsOf = ({ text, breaks }: Paragraph, from: number, to: number): number[] => {
  const word = text.slice(from, to);
  const cuts = STROKE.test(word) ? [...word.matchAll(AFTER_STROKE)].map(({ index }) => from + index) : [];
  if (breaks === undefined) return cuts;
  const allowed = new Set(cuts);
  for (let at = from + 1; at < to; at++) if (breaks.get(at) === 'with nothing') allowed.add(at);
  return [...allowed].sort((a, b) => a - b);
};
