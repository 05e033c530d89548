import { writeCatalogue } from './catalogue';
import { TaggedCanvas } from './canvas/tagged-canvas';
import type { Document } from './document';
import { FormFields } from './fields/form-fields';
import { toStrips } from './layout/blocks';
import { LayoutContext } from './layout/context';
import { PAGE } from './layout/geometry';
import { paintEdges } from './layout/page-edges';
import { paginate } from './layout/paginate';
import { textStyles } from './layout/styles';
import { readyPictures } from './pictures/ready-picture';
import { PdfSink, type Tools } from './sink/pdf-sink';
import { FontSet } from './text/font-set';
import type { Fonts } from './text/fonts';
import type { PdfTheme } from './theme';

/** Changes whenever the same document would become other bytes. */
export const ENGINE = 'Blankett PDF 2';

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * A document as a tagged PDF: blocks become strips, strips go onto pages, pages are painted through the canvas, and the
 * sink writes it all. Same document, fonts, theme and tools: same bytes.
 * @throws TypeError when a font is not a TrueType font, or none has the box for missing characters
 * @throws PictureError when a picture cannot be drawn: a sentence that names it, what is wrong and how to mend it
 * @throws RangeError when the text of a QR code is empty or too long
 */
export const makePdf = async (
  document: Document,
  fonts: Fonts,
  theme: PdfTheme,
  tools: Tools,
): Promise<Pdf> => {
  const sink = new PdfSink(tools);
  const faces = new FontSet(fonts, document.language);
  const canvas = new TaggedCanvas(sink, PAGE, faces.rightToLeft);
  const pictures = await readyPictures(document, tools);
  const form = new FormFields(sink, faces);
  const context = new LayoutContext(theme, textStyles(theme), canvas.root, faces, form, pictures);
  const pages = paginate(document.blocks.flatMap((block) => toStrips(block, context)));
  for (const [i, page] of pages.entries()) {
    canvas.beginPage();
    for (const { strip, top, repeatTop } of page) {
      if (repeatTop !== undefined) strip.repeat?.paint(canvas, repeatTop);
      strip.paint(canvas, top);
    }
    paintEdges(canvas, document, i + 1, pages.length, context);
  }
  const { root, info } = writeCatalogue(document, { ...canvas.finish(), more: form.finish() }, ENGINE, sink);
  return { bytes: sink.save(root, info), pages: pages.length };
};
