import type { PDFDict } from 'pdf-lib';
import { asItems, asNumber, itemsOf, numberOf } from '../reading/values';

/** More than any font has glyphs: a range may claim to be longer. */
const MOST = 70_000;

/** The widths that a composite font states, by code: `W` over `DW` (PDF 32000-1, 9.7.4.3). */
export const compositeWidths = (descendant: PDFDict): ((cid: number) => number) => {
  const widths = new Map<number, number>();
  const list = itemsOf(descendant, 'W') ?? [];
  let left = MOST * 4;
  for (let i = 0; i + 1 < list.length;) {
    const first = asNumber(list[i]) ?? 0;
    const each = asItems(descendant, list[i + 1]);
    if (each !== undefined) {
      for (const [place, width] of each.entries()) widths.set(first + place, asNumber(width) ?? NaN);
      i += 2;
      continue;
    }
    const last = Math.min(asNumber(list[i + 1]) ?? 0, first + MOST);
    for (let cid = first; cid <= last && left-- > 0; cid++) widths.set(cid, asNumber(list[i + 2]) ?? NaN);
    i += 3;
  }
  const otherwise = numberOf(descendant, 'DW') ?? 1000;
  return (cid) => widths.get(cid) ?? otherwise;
};

/** The widths that a simple font states (PDF 32000-1, 9.6.2). Nothing for a code without one. */
export const simpleWidths = (font: PDFDict): ((code: number) => number | undefined) => {
  const first = numberOf(font, 'FirstChar') ?? 0;
  const widths = itemsOf(font, 'Widths') ?? [];
  return (code) => asNumber(widths[code - first]);
};
