import { BOTTOM, LATER_TOP, TOP } from './geometry';
import type { Strip } from './strip';

export interface PlacedStrip {
  readonly strip: Strip;
  /** Points from the page's upper edge. */
  readonly top: number;
  /** Its `repeat` is painted above it, at this place. */
  readonly repeatTop?: number;
}

/** Strips onto pages; those that must not be parted from the next one move together. At least one page. */
export const paginate = (strips: readonly Strip[]): readonly (readonly PlacedStrip[])[] => {
  const pages: PlacedStrip[][] = [[]];
  let y = TOP;
  for (const [i, strip] of strips.entries()) {
    const begins = pages.at(-1)?.length === 0;
    const needed = chainHeight(strips, i);
    const tooTallForAnyPage = needed > BOTTOM - LATER_TOP;
    const wanted = tooTallForAnyPage ? strip.height : needed;
    if (!begins && y + strip.before + wanted > BOTTOM) {
      pages.push([]);
      y = LATER_TOP;
    }
    const page = pages.at(-1) ?? [];
    if (page.length === 0) {
      const repeated = pages.length > 1 ? strip.repeat : undefined;
      page.push({ strip, top: y + (repeated?.height ?? 0), ...(repeated && { repeatTop: y }) });
      y += (repeated?.height ?? 0) + strip.height;
    } else {
      page.push({ strip, top: y + strip.before });
      y += strip.before + strip.height;
    }
  }
  return pages;
};

/** What this strip needs to stand: itself, and those it must be followed by. */
const chainHeight = (strips: readonly Strip[], from: number): number => {
  let height = strips[from]?.height ?? 0;
  for (let i = from; strips[i]?.keepWithNext === true; i++) {
    const next = strips[i + 1];
    if (next === undefined) break;
    height += next.before + next.height;
  }
  return height;
};
