import type { Span } from '../document';
import { type Face, type Glyph, SAYABLE } from './face';
import type { Choice, FontSet } from './font-set';
import { clustersOf } from './graphemes';
import { bidi, type Paragraph } from './paragraph';

/** Neighbouring glyphs of one face, one span and one direction, from left to right as they are drawn. */
export interface Run {
  readonly face: Face;
  /** To be strong, in a face that has no strong sister: drawn with a thicker stroke. */
  readonly thicker: boolean;
  readonly span: Span;
  readonly level: number;
  /** Where its text begins in the paragraph. */
  readonly at: number;
  readonly text: string;
  /** Its glyphs do not say its text (boxes for what no face has, parts of an emoji): the mark around them must. */
  readonly replaced: boolean;
  readonly glyphs: readonly Glyph[];
  /** Thousandths of the size. */
  readonly width: number;
}

/** The text of a paragraph from one index to another as runs, in the order of reading. Pure and without memory. */
export const toRuns = (paragraph: Paragraph, from: number, to: number, fonts: FontSet): Run[] => {
  const only = from < to ? onlyRun(paragraph, from, to, fonts) : undefined;
  if (only !== undefined) return [only];
  const pieces: Piece[] = [];
  let spanIndex = 0;
  for (const { index: at, segment: cluster } of clustersOf(paragraph.text, from, to, paragraph.simple)) {
    while (at >= (paragraph.spans[spanIndex]?.end ?? Infinity)) spanIndex++;
    const span = paragraph.spans[spanIndex]?.span ?? NO_SPAN;
    const choice = fonts.choose(cluster, span.strong === true);
    const level = paragraph.levels?.[at] ?? 0;
    const way = paragraph.simple ? 'letter by letter' : wayOf(cluster);
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      last.choice === choice &&
      last.span === span &&
      last.level === level &&
      last.way === way
    ) {
      last.clusters.push(cluster);
    } else {
      pieces.push({ at, choice, span, level, way, clusters: [cluster] });
    }
  }
  return pieces.flatMap((piece) => draw(piece, fonts));
};

/** How text becomes glyphs: by a map, by the font's rules over all of it, or by its rules for each cluster alone. */
type Way = 'letter by letter' | 'joined' | 'whole';

interface Piece {
  readonly at: number;
  readonly choice: Choice | undefined;
  readonly span: Span;
  readonly level: number;
  readonly way: Way;
  readonly clusters: string[];
}

const NO_SPAN: Span = { text: '' };

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u20E3]/u;
// Marks that are placed by the font, and the scripts whose letters join or change places.
const JOINED =
  /[\p{M}\u200C\u200D\u0600-\u109F\u1780-\u18AF\u1900-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC]/u;

const wayOf = (cluster: string): Way => {
  if (cluster.length > 1 && EMOJI.test(cluster)) return 'whole';
  return JOINED.test(cluster) ? 'joined' : 'letter by letter';
};

const draw = (piece: Piece, fonts: FontSet): Run[] => {
  const { choice, way, clusters } = piece;
  if (choice === undefined) return [boxes(piece, fonts)];
  if (way === 'letter by letter') return [lettersRun(piece, choice)];
  const run = way === 'joined' ? joinedRun(piece, choice) : wholeRun(piece, choice);
  if (run?.replaced === false) return [run];
  // The font's rules led to its picture of nothing, or to letters in another order: what it did not is told apart.
  if (clusters.length === 1) return [run === undefined ? boxes(piece, fonts) : sayingAll(run)];
  let at = piece.at;
  return clusters.flatMap((cluster) => {
    const alone = { ...piece, at, clusters: [cluster] };
    at += cluster.length;
    return draw(alone, fonts);
  });
};

/** One picture of one cluster says it whole; from right to left only letters by themselves are read rightly. */
const sayingAll = (run: Run): Run => {
  const [glyph, ...others] = run.glyphs;
  if (glyph === undefined || others.length > 0 || run.level % 2 === 1 || run.text.length > SAYABLE)
    return run;
  return { ...run, glyphs: [run.face.saying(run.text, glyph)], replaced: false };
};

const boxes = ({ at, span, level, clusters }: Piece, fonts: FontSet): Run => {
  const { face, glyph } = fonts.missing;
  const glyphs = clusters.map(() => glyph);
  const width = glyphs.length * glyph.advance;
  const text = clusters.join('');
  return { face, thicker: false, span, level, at, text, replaced: true, glyphs, width };
};

const lettersRun = (piece: Piece, choice: Choice): Run => {
  const backwards = piece.level % 2 === 1;
  const text = piece.clusters.join('');
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const character of text) {
    const glyph = glyphOf(character, choice.face, backwards);
    if (glyph === undefined) continue;
    glyphs.push(glyph);
    width += glyph.advance;
  }
  if (backwards) glyphs.reverse();
  const { at, span, level } = piece;
  return { ...choice, span, level, at, text, replaced: false, glyphs, width };
};

const glyphOf = (character: string, face: Face, backwards: boolean): Glyph | undefined => {
  const mirror = backwards ? bidi.getMirroredCharacter(character)?.codePointAt(0) : undefined;
  return mirror === undefined
    ? face.glyph(character.codePointAt(0) ?? 0)
    : face.glyphSaying(character, mirror);
};

const joinedRun = (piece: Piece, choice: Choice): Run | undefined => {
  const backwards = piece.level % 2 === 1;
  const text = piece.clusters.join('');
  return shapedRun(piece, choice, choice.face.shape(backwards ? mirrored(text) : text, backwards));
};

const wholeRun = (piece: Piece, choice: Choice): Run | undefined => {
  const shaped = piece.clusters.map((cluster) => choice.face.shapeWhole(cluster));
  if (shaped.includes(undefined)) return undefined;
  const glyphs = shaped.flatMap((some) => some ?? []);
  return shapedRun(piece, choice, piece.level % 2 === 1 ? glyphs.reverse() : glyphs);
};

const shapedRun = (
  { at, span, level, clusters }: Piece,
  choice: Choice,
  glyphs: readonly Glyph[] | undefined,
): Run | undefined => {
  if (glyphs === undefined) return undefined;
  const text = clusters.join('');
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return { ...choice, span, level, at, text, replaced: !says(glyphs, text, level % 2 === 1), glyphs, width };
};

/** Whether glyphs tell the text, but for what only steers its neighbours in text from right to left. */
const says = (glyphs: readonly Glyph[], text: string, backwards: boolean): boolean => {
  const said = glyphs.map((glyph) => glyph.text);
  return backwards ? said.reverse().join('') === text.replace(STEERING, '') : said.join('') === text;
};

const STEERING = /[\u200C\u200D\uFE00-\uFE0F]/g;

/** The usual case, a hundred times for each other one: simple text of one span, all of it in the wanted face. */
const onlyRun = (paragraph: Paragraph, from: number, to: number, fonts: FontSet): Run | undefined => {
  const [first] = paragraph.spans;
  if (!paragraph.simple || paragraph.spans.length > 1) return undefined;
  const face = fonts.first(first?.span.strong === true);
  if (face === undefined) return undefined;
  const glyphs: Glyph[] = [];
  let width = 0;
  for (let at = from; at < to; at++) {
    const glyph = face.glyph(paragraph.text.charCodeAt(at));
    if (glyph === undefined) return undefined;
    glyphs.push(glyph);
    width += glyph.advance;
  }
  const text = paragraph.text.slice(from, to);
  const span = first?.span ?? NO_SPAN;
  return { face, thicker: false, span, level: 0, at: from, text, replaced: false, glyphs, width };
};

/** How wide the text would be as runs; without making any where each character stands for itself. */
export const measure = (paragraph: Paragraph, from: number, to: number, fonts: FontSet): number => {
  const [only] = paragraph.spans;
  const face =
    paragraph.simple && paragraph.spans.length === 1 ? fonts.first(only?.span.strong === true) : undefined;
  if (face === undefined) return widthOf(toRuns(paragraph, from, to, fonts));
  let width = 0;
  for (let at = from; at < to; at++) {
    const glyph = face.glyph(paragraph.text.charCodeAt(at));
    if (glyph === undefined) return widthOf(toRuns(paragraph, from, to, fonts));
    width += glyph.advance;
  }
  return width;
};

export const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.width, 0);

/** Brackets and the like, which are turned when text goes from right to left. */
const mirrored = (text: string): string => text.replace(/./gsu, (c) => bidi.getMirroredCharacter(c) ?? c);
