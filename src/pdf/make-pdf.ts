import { TaggedCanvas } from './canvas/tagged-canvas';
import type { Document } from './document';
import { toStrips } from './layout/blocks';
import { LayoutContext } from './layout/context';
import { PAGE } from './layout/geometry';
import { paintEdges } from './layout/page-edges';
import { paginate } from './layout/paginate';
import { textStyles } from './layout/styles';
import { PdfSink, type Tools } from './sink/pdf-sink';
import { xmpPacket } from './sink/xmp';
import { type Fonts, FontSet } from './text/font-set';
import type { PdfTheme } from './theme';

/** Changes whenever the same document would become other bytes. */
export const ENGINE = 'Blankett PDF 1';

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * A document as a tagged PDF: blocks become strips, strips go onto pages, pages are painted through the canvas, and the
 * sink writes it all. Same document, fonts, theme and tools: same bytes.
 * @throws TypeError when a font is not a TrueType font, or none has the box for missing characters
 */
export const makePdf = async (
  document: Document,
  fonts: Fonts,
  theme: PdfTheme,
  tools: Tools,
): Promise<Pdf> => {
  const sink = new PdfSink(tools);
  const canvas = new TaggedCanvas(sink, PAGE);
  const context = new LayoutContext(theme, textStyles(theme), canvas.root, new FontSet(fonts));
  const pages = paginate(document.blocks.flatMap((block) => toStrips(block, context)));
  for (const [i, page] of pages.entries()) {
    canvas.beginPage();
    for (const { strip, top, repeatTop } of page) {
      if (repeatTop !== undefined) strip.repeat?.paint(canvas, repeatTop);
      strip.paint(canvas, top);
    }
    paintEdges(canvas, document, i + 1, pages.length, context);
  }
  return { bytes: await save(document, canvas, sink), pages: pages.length };
};

const save = (document: Document, canvas: TaggedCanvas, sink: PdfSink): Promise<Uint8Array> => {
  const { pages, structure } = canvas.finish();
  const { title, author, language, created } = document;
  const facts = { title, author, language, created, producer: ENGINE };
  const catalogue = sink.add({
    Type: 'Catalog',
    Pages: pages,
    Lang: sink.ascii(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: structure,
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: sink.stream(
      new TextEncoder().encode(xmpPacket(facts)),
      { Type: 'Metadata', Subtype: 'XML' },
      'plain',
    ),
  });
  const info = sink.add({
    Title: sink.text(title),
    Author: sink.text(author),
    Producer: sink.text(ENGINE),
    Creator: sink.text(ENGINE),
    CreationDate: sink.date(created),
    ModDate: sink.date(created),
  });
  return sink.save(catalogue, info);
};
