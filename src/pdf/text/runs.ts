import type { Span } from '../document';
import type { Face, Glyph, PlacedGlyph } from './face';
import type { FontSet } from './font-set';
import { graphemesOf } from './graphemes';
import { bidi, type Paragraph } from './paragraph';

/** Neighbouring glyphs of one face, one span and one direction, from left to right as they are drawn. */
export interface Run {
  readonly face: Face;
  readonly span: Span;
  readonly level: number;
  /** Where its text begins in the paragraph. */
  readonly at: number;
  readonly text: string;
  /** No face has it; boxes are drawn instead. */
  readonly missing: boolean;
  readonly glyphs: readonly Glyph[];
  /** Only where glyphs do not simply follow each other. */
  readonly placed?: readonly PlacedGlyph[];
  /** Thousandths of the size. */
  readonly width: number;
}

/** The text of a paragraph from one index to another as runs, in the order of reading. Pure and without memory. */
export const toRuns = (paragraph: Paragraph, from: number, to: number, fonts: FontSet): Run[] => {
  const pieces: Piece[] = [];
  let spanIndex = 0;
  for (const { at, cluster } of clustersOf(paragraph, from, to)) {
    while (at >= (paragraph.spans[spanIndex]?.end ?? Infinity)) spanIndex++;
    const span = paragraph.spans[spanIndex]?.span ?? NO_SPAN;
    const face = fonts.faceFor(cluster, span.strong === true);
    const level = paragraph.levels?.[at] ?? 0;
    const shaped = !paragraph.simple && NEEDS_SHAPING.test(cluster);
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      last.face === face &&
      last.span === span &&
      last.level === level &&
      last.shaped === shaped
    ) {
      last.clusters.push(cluster);
    } else {
      pieces.push({ at, face, span, level, shaped, clusters: [cluster] });
    }
  }
  return pieces.map((piece) => draw(piece, fonts));
};

interface Piece {
  readonly at: number;
  readonly face: Face | undefined;
  readonly span: Span;
  readonly level: number;
  readonly shaped: boolean;
  readonly clusters: string[];
}

const NO_SPAN: Span = { text: '' };

// Marks that are placed by the font, and the scripts whose letters join or change places.
const NEEDS_SHAPING =
  /[\p{M}\u0600-\u109F\u1780-\u18AF\u1900-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC]/u;

/** What a reader takes for one character: a letter with its marks, an emoji with its skin tone. */
export function* clustersOf(paragraph: Paragraph, from: number, to: number) {
  const text = paragraph.text.slice(from, to);
  if (paragraph.simple) {
    let at = from;
    for (const cluster of text) {
      yield { at, cluster };
      at += cluster.length;
    }
    return;
  }
  for (const { index, segment } of graphemesOf(text)) yield { at: from + index, cluster: segment };
}

const draw = ({ at, face, span, level, shaped, clusters }: Piece, fonts: FontSet): Run => {
  const text = clusters.join('');
  const common = { span, level, at, text };
  if (face === undefined) {
    const { missing } = fonts;
    const glyphs = clusters.map(() => missing.glyph);
    return {
      ...common,
      face: missing.face,
      missing: true,
      glyphs,
      width: glyphs.length * missing.glyph.advance,
    };
  }
  const backwards = level % 2 === 1;
  if (shaped) {
    const placed = face.shape(backwards ? mirrored(text) : text, backwards);
    const width = placed.reduce((sum, p) => sum + p.advance, 0);
    return { ...common, face, missing: false, glyphs: placed.map((p) => p.glyph), placed, width };
  }
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const character of text) {
    const glyph = glyphOf(character, face, backwards);
    if (glyph === undefined) continue;
    glyphs.push(glyph);
    width += glyph.advance;
  }
  if (backwards) glyphs.reverse();
  return { ...common, face, missing: false, glyphs, width };
};

const glyphOf = (character: string, face: Face, backwards: boolean): Glyph | undefined => {
  const codePoint = character.codePointAt(0) ?? 0;
  const mirror = backwards ? bidi.getMirroredCharacter(character)?.codePointAt(0) : undefined;
  return mirror === undefined ? face.glyph(codePoint) : face.mirroredGlyph(codePoint, mirror);
};

/** How wide the text would be as runs; without making any where each character stands for itself. */
export const measure = (paragraph: Paragraph, from: number, to: number, fonts: FontSet): number => {
  const face =
    paragraph.simple && paragraph.spans.length === 1 ? fonts.first(isStrong(paragraph)) : undefined;
  if (face === undefined) return widthOf(toRuns(paragraph, from, to, fonts));
  let width = 0;
  for (let at = from; at < to; at++) {
    const glyph = face.glyph(paragraph.text.charCodeAt(at));
    if (glyph === undefined) return widthOf(toRuns(paragraph, from, to, fonts));
    width += glyph.advance;
  }
  return width;
};

/** The same for one cluster. */
export const measureCluster = (paragraph: Paragraph, at: number, cluster: string, fonts: FontSet): number => {
  const [only] = paragraph.spans;
  if (paragraph.spans.length === 1 && !NEEDS_SHAPING.test(cluster)) {
    const face = fonts.faceFor(cluster, only?.span.strong === true);
    if (face === undefined) return fonts.missing.glyph.advance;
    let width = 0;
    for (const character of cluster) width += face.glyph(character.codePointAt(0) ?? 0)?.advance ?? 0;
    return width;
  }
  return widthOf(toRuns(paragraph, at, at + cluster.length, fonts));
};

const isStrong = (paragraph: Paragraph): boolean => paragraph.spans[0]?.span.strong === true;

export const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.width, 0);

/** Brackets and the like, which are turned when text goes from right to left. */
const mirrored = (text: string): string => text.replace(/./gsu, (c) => bidi.getMirroredCharacter(c) ?? c);
