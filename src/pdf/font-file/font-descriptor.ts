import type { PDFRef } from 'pdf-lib';
import type { PdfSink } from '../sink/pdf-sink';
import type { Face } from '../text/face';

/** How a font tells which letter is which (PDF 32000-1, 9.8.2): by codes of its own, or by the letters' names. */
export const SYMBOLIC = 4;
export const NONSYMBOLIC = 32;

/** What a viewer has to know of a font beside its widths, and the font's file. */
export const fontDescriptor = (
  sink: PdfSink,
  { metrics }: Face,
  { name, flags, file }: { readonly name: string; readonly flags: number; readonly file: Uint8Array },
): PDFRef =>
  sink.add({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: metrics.bbox,
    ItalicAngle: metrics.italicAngle,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    StemV: 80,
    FontFile2: sink.stream(file, { Length1: file.length }),
  });
