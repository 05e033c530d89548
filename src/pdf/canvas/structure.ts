import type { PDFRef } from 'pdf-lib';
import type { PdfDict, PdfSink, PdfValue } from '../sink/pdf-sink';

/** The standard structure types (PDF 32000-1, 14.8.4) that we use. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Span'
  | 'Link'
  | 'Form'
  | 'Figure'
  | 'Note';

/** A stretch of a page's content, or an annotation on it. */
export type Content =
  { readonly page: number; readonly mcid: number } | { readonly page: number; readonly annotation: PDFRef };

/** A part of what the document says, in the order of reading. */
export class Element {
  readonly kids: (Element | Content)[] = [];
  /** BCP 47; of what it says, where that is not the document's. */
  language?: string;
  /** What it shows, for those who cannot see it. */
  alt?: string;
  /** Where it stands on its page: left, lower, right and upper edge; points, from the page's lower left corner. */
  bbox?: readonly [number, number, number, number];

  constructor(
    readonly tag: Tag,
    readonly attributes?: PdfDict,
    /** In the order of reading, where the drawing has another one. */
    readonly actualText?: string,
  ) {}

  /** A new part at the end of this one. */
  child(tag: Tag, attributes?: PdfDict, actualText?: string): Element {
    const element = new Element(tag, attributes, actualText);
    this.kids.push(element);
    return element;
  }
}

/** The element, said to be in a language where it has one of its own. */
export const inLanguage = (element: Element, language: string | undefined): Element => {
  if (language !== undefined) element.language = language;
  return element;
};

/** Attributes that say which cells a heading cell is for. */
export const scope = (of: 'Row' | 'Column'): PdfDict => ({ O: 'Table', Scope: of });
/** Attributes that say how a list's items are numbered. */
export const numbering = (ordered: boolean): PdfDict => ({
  O: 'List',
  ListNumbering: ordered ? 'Decimal' : 'Disc',
});

/** What the writing of elements tells as it goes. */
export interface Listener {
  /** Which object owns which content. */
  owner(content: Content, element: PDFRef): void;
  /** An element that must have a name of its own in the document; gives the name. */
  named(element: PDFRef): string;
}

/** Writes an element and all below it. */
export const writeElement = (
  sink: PdfSink,
  element: Element,
  parent: PDFRef,
  pages: readonly PDFRef[],
  listener: Listener,
): PDFRef => {
  const ref = sink.alloc();
  const home = element.kids.find((kid): kid is Content => !(kid instanceof Element))?.page;
  const kids = element.kids.map((kid): PdfValue => {
    if (kid instanceof Element) return writeElement(sink, kid, ref, pages, listener);
    listener.owner(kid, ref);
    const page = kid.page === home ? undefined : pages[kid.page];
    if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: page ?? pages[kid.page] };
    return page === undefined ? kid.mcid : { Type: 'MCR', Pg: page, MCID: kid.mcid };
  });
  sink.set(ref, {
    Type: 'StructElem',
    S: element.tag,
    P: parent,
    Pg: home === undefined ? undefined : pages[home],
    K: kids.length > 1 ? kids : kids[0],
    A: element.bbox ? { O: 'Layout', Placement: 'Block', BBox: element.bbox } : element.attributes,
    ActualText: element.actualText === undefined ? undefined : sink.text(element.actualText),
    Alt: element.alt === undefined ? undefined : sink.text(element.alt),
    Lang: element.language === undefined ? undefined : sink.ascii(element.language),
    // PDF/UA (ISO 14289-1, 7.9) asks it of notes.
    ID: element.tag === 'Note' ? sink.ascii(listener.named(ref)) : undefined,
  });
  return ref;
};
