import type { PDFRef } from 'pdf-lib';
import type { AssociatedFile, Document } from './document';
import { associatedFiles } from './sink/associated-files';
import { outputIntent } from './sink/output-intent';
import type { PdfDict, PdfSink } from './sink/pdf-sink';
import { xmpPacket } from './sink/xmp';
import { cleanText } from './text/clean';
import { isRightToLeft } from './text/direction';

/** What pages and fields have made for the catalogue to point to. */
export interface Parts {
  readonly pages: PDFRef;
  readonly structure: PDFRef;
  /** Entries of the catalogue that are not about every document. */
  readonly more?: PdfDict;
}

/** The root of the file and its properties: all that PDF/A and PDF/UA ask of a document as a whole. */
export const writeCatalogue = (
  document: Document,
  { pages, structure, more }: Parts,
  producer: string,
  sink: PdfSink,
): { readonly root: PDFRef; readonly info: PDFRef } => {
  const { language, created, keywords, files = [] } = document;
  const title = oneLine(document.title);
  const author = oneLine(document.author);
  const facts = {
    ...{ title, author, language, created, producer },
    ...(keywords !== undefined && { keywords: oneLine(keywords) }),
    part: files.length > 0 ? (3 as const) : (2 as const),
  };
  const root = sink.add({
    Type: 'Catalog',
    Pages: pages,
    Lang: sink.ascii(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: structure,
    ViewerPreferences: {
      DisplayDocTitle: true,
      ...(isRightToLeft(language) && { Direction: 'R2L' }),
    },
    OutputIntents: [outputIntent(sink)],
    Metadata: sink.stream(
      new TextEncoder().encode(xmpPacket(facts)),
      { Type: 'Metadata', Subtype: 'XML' },
      'plain',
    ),
    ...associatedFiles(files.map(cleanFile), created, sink),
    ...more,
  });
  const info = sink.add({
    Title: sink.text(title),
    Author: sink.text(author),
    Keywords: facts.keywords === undefined ? undefined : sink.text(facts.keywords),
    Producer: sink.text(producer),
    Creator: sink.text(producer),
    CreationDate: sink.date(created),
    ModDate: sink.date(created),
  });
  return { root, info };
};

/** The same words must stand in the properties and in XML, which knows no control characters. */
const oneLine = (text: string): string => cleanText(text).replace(/\n+/g, ' ').trim();

const cleanFile = (file: AssociatedFile): AssociatedFile => ({
  ...file,
  name: oneLine(file.name),
  description: oneLine(file.description),
});
