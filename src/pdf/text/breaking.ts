import { SOFT_HYPHEN } from './clean';
import type { FontSet } from './font-set';
import { clustersOf } from './graphemes';
import { hyphenPlaces } from './hyphenation/hyphenation';
import type { Paragraph } from './paragraph';
import { measure, type Run } from './runs';
import { toWord, type Word } from './words';

/** What is broken, and to which width (thousandths of the size). */
export interface Breaking {
  readonly paragraph: Paragraph;
  readonly width: number;
  readonly fonts: FontSet;
}

/** A line that would leave more of its width empty looks badly ragged: then a word is parted by its language's rules. */
const RAGGED = 0.3;
/** No line holds as many characters. */
const LONGEST = 1_000;

/**
 * The beginning of a word that does not fit, as much of it as the room takes (thousandths of the size). At the beginning
 * of a line there always is one, if only the first character; nothing when the word is one character.
 */
export const headOf = (
  word: Word,
  room: number,
  beginsLine: boolean,
  breaking: Breaking,
): Word | undefined => {
  const mayHyphenate = beginsLine || room > RAGGED * breaking.width;
  return (
    hyphenated(word, room, mayHyphenate, breaking) ??
    (beginsLine ? brokenBetweenCharacters(word, room, breaking) : undefined)
  );
};

/** What is left of a word after its beginning. */
export const restOf = (word: Word, head: Word, { paragraph, fonts }: Breaking): Word =>
  toWord(paragraph, head.to, word.to, word.end, fonts);

const hyphenated = (
  { from, to }: Word,
  room: number,
  byLanguage: boolean,
  breaking: Breaking,
): Word | undefined => {
  const { paragraph, fonts } = breaking;
  const places = placesToHyphenate(paragraph, from, to, byLanguage ? fonts.language : undefined);
  if (places.length === 0) return undefined;
  const hyphen = hyphenAfter(from, breaking);
  if (hyphen === undefined) return undefined;
  const widthUpTo = (place: number) => measure(paragraph, from, place, fonts) + hyphen.width;
  // Widths grow from place to place: the last one that fits is found by halving.
  let [fits, tooFar] = [-1, places.length];
  while (tooFar - fits > 1) {
    const middle = (fits + tooFar) >> 1;
    if (widthUpTo(places[middle] ?? to) <= room) fits = middle;
    else tooFar = middle;
  }
  const place = places[fits];
  if (place === undefined) return undefined;
  return {
    from,
    to: place,
    end: place,
    width: widthUpTo(place),
    gapWidth: 0,
    hyphen: { ...hyphen, at: place },
  };
};

/** In their order: where the text itself allows a hyphen, or else where its language does. Only from left to right. */
const placesToHyphenate = (
  { text, breaks, levels }: Paragraph,
  from: number,
  to: number,
  language: string | undefined,
): readonly number[] => {
  if ((levels?.[from] ?? 0) % 2 === 1) return [];
  const places: number[] = [];
  for (let at = from + 1; breaks !== undefined && at < Math.min(to, from + LONGEST); at++) {
    if (breaks.get(at) === 'with a hyphen') places.push(at);
  }
  if (places.length > 0 || language === undefined || to - from > LONGEST) return places;
  return hyphenPlaces(text.slice(from, to), language).map((at) => from + at);
};

/** A hyphen that says it is none of the word's own, so that a copied word is whole (PDF 32000-1, 14.8.2.2.3). */
const hyphenAfter = (from: number, { paragraph, fonts }: Breaking): Run | undefined => {
  const span = paragraph.spans.find(({ end }) => end > from)?.span ?? { text: '' };
  const face = fonts.first(span.strong === true);
  const glyph = face?.glyphSaying(SOFT_HYPHEN, HYPHEN);
  if (face === undefined || glyph === undefined) return undefined;
  const level = paragraph.levels?.[from] ?? 0;
  const common = { thicker: false, level, at: from, text: '', replaced: false };
  return { ...common, face, span, glyphs: [glyph], width: glyph.advance };
};

const HYPHEN = 0x2d;

/** After these signs an address or a file's name is parted rather than in the middle of a word. */
const SIGN = /[-/\\?&=.,;:@_+%#~| ]/;

const brokenBetweenCharacters = (
  { from, to }: Word,
  room: number,
  { paragraph, fonts }: Breaking,
): Word | undefined => {
  const { text, simple } = paragraph;
  const ends: number[] = [];
  let used = 0;
  for (const { index, segment } of clustersOf(text, from, Math.min(to, from + LONGEST), simple)) {
    const end = index + segment.length;
    used += measure(paragraph, index, end, fonts);
    if (ends.length > 0 && used > room) break;
    ends.push(end);
  }
  // Letters that join may be wider together than each alone.
  while (ends.length > 1 && measure(paragraph, from, ends.at(-1) ?? to, fonts) > room) ends.pop();
  const last = ends.at(-1) ?? to;
  if (last >= to) {
    if (ends.length < 2) return undefined;
    return toWord(paragraph, from, ends.at(-2) ?? to, ends.at(-2) ?? to, fonts);
  }
  const atSign = ends.findLast(
    (end) =>
      end - from > (last - from) / 2 && SIGN.test(text.charAt(end - 1)) && !SIGN.test(text.charAt(end)),
  );
  const cut = atSign ?? last;
  return toWord(paragraph, from, cut, cut, fonts);
};
