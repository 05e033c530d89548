import type { TaggedCanvas } from '../canvas/tagged-canvas';

/** A full-width piece of a document that is never cut. Pages are strips put below each other. */
export interface Strip {
  /** Points. */
  readonly height: number;
  /** Space above, points; none at the head of a page. */
  readonly before: number;
  /** Must not be the last one on its page. */
  readonly keepWithNext: boolean;
  /** Shown again above this strip when it begins a page, for example the head of its table. */
  readonly repeat?: Repeat;
  /** `top`: points from the page's upper edge. */
  paint(canvas: TaggedCanvas, top: number): void;
}

export interface Repeat {
  readonly height: number;
  paint(canvas: TaggedCanvas, top: number): void;
}

/** A row of this many lines or fewer stays whole. */
const WHOLE = 12;

/**
 * Where `count` lines may be cut, as stretches from and to: short rows not at all, long ones anywhere but so that two lines
 * at least stand together at the beginning and at the end.
 */
export const cut = (count: number, first = 2): readonly (readonly [from: number, to: number])[] => {
  if (count <= WHOLE) return [[0, count]];
  const stretches: [number, number][] = [[0, first]];
  for (let at = first; at < count - 2; at++) stretches.push([at, at + 1]);
  stretches.push([Math.max(first, count - 2), count]);
  return stretches;
};
