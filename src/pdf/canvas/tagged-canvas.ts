import type { PDFRef } from 'pdf-lib';
import type { PdfSink } from '../sink/pdf-sink';
import { type Content, Element, writeElement } from './structure';
import { FontShelf, Pen } from './pen';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What is drawn but says nothing new: repeated heads and feet, or mere looks. */
export type ArtifactKind = 'header' | 'footer' | 'look';

interface Page {
  readonly ref: PDFRef;
  readonly operators: string[];
  readonly annotations: PDFRef[];
  /** Whose mark the last operators stand in; another drawing of the same element goes on in it. */
  open?: Element;
  marks: number;
}

/**
 * The only way to draw. Whatever is drawn belongs to an element of the structure or is an artifact, so a document cannot
 * have content that is not read aloud, or a structure without content.
 */
export class TaggedCanvas {
  readonly root = new Element('Document');
  private readonly pages: Page[] = [];
  private readonly fonts = new FontShelf();

  constructor(
    private readonly sink: PdfSink,
    private readonly size: PageSize,
  ) {}

  beginPage(): void {
    this.close();
    this.pages.push({ ref: this.sink.alloc(), operators: [], annotations: [], marks: 0 });
  }

  /** Draws what an element says. `actualText`: in letters, where the drawing alone would be read wrongly. */
  mark(element: Element, draw: (pen: Pen) => void, actualText?: string): void {
    const page = this.page();
    if (page.open !== element || actualText !== undefined) {
      this.close();
      const mcid = page.marks++;
      const words = actualText === undefined ? '' : ` /ActualText ${this.sink.text(actualText).toString()}`;
      page.operators.push(`/${element.tag} <</MCID ${mcid}${words}>> BDC`);
      element.kids.push({ page: this.pages.length - 1, mcid });
      page.open = element;
    }
    draw(this.pen(page));
    if (actualText !== undefined) this.close();
  }

  /** Draws what is not part of the text. */
  artifact(kind: ArtifactKind, draw: (pen: Pen) => void): void {
    this.close();
    const page = this.page();
    page.operators.push(ARTIFACTS[kind]);
    draw(this.pen(page));
    page.operators.push('EMC');
  }

  /** Makes a rectangle (points, from the upper left corner) lead somewhere; the element is the link. */
  link(
    element: Element,
    x: number,
    top: number,
    width: number,
    height: number,
    href: string,
    contents: string,
  ): void {
    const page = this.page();
    const bottom = this.size.height - top - height;
    const annotation = this.sink.alloc();
    page.annotations.push(annotation);
    this.links.push({ annotation, href, contents, rect: [x, bottom, x + width, bottom + height] });
    element.kids.push({ page: this.pages.length - 1, annotation });
  }

  private readonly links: { annotation: PDFRef; href: string; contents: string; rect: number[] }[] = [];

  /** Writes pages, fonts and structure. Gives what the catalogue points to. */
  finish(): { readonly pages: PDFRef; readonly structure: PDFRef } {
    this.close();
    const tree = this.sink.alloc();
    const resources = this.sink.add({ Font: this.fonts.embed(this.sink) });
    for (const [i, page] of this.pages.entries()) {
      this.sink.set(page.ref, {
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, this.size.width, this.size.height],
        Resources: resources,
        Contents: this.sink.stream(new TextEncoder().encode(page.operators.join('\n'))),
        StructParents: i,
        Tabs: 'S',
        Annots: page.annotations.length > 0 ? page.annotations : undefined,
      });
    }
    this.sink.set(tree, {
      Type: 'Pages',
      Kids: this.pages.map((page) => page.ref),
      Count: this.pages.length,
    });
    return { pages: tree, structure: this.writeStructure() };
  }

  private writeStructure(): PDFRef {
    const structure = this.sink.alloc();
    const byMark: PDFRef[][] = this.pages.map(() => []);
    const byAnnotation = new Map<PDFRef, PDFRef>();
    const owner = (content: Content, element: PDFRef) => {
      if ('annotation' in content) byAnnotation.set(content.annotation, element);
      else (byMark[content.page] ??= [])[content.mcid] = element;
    };
    const refs = this.pages.map((page) => page.ref);
    const root = writeElement(this.sink, this.root, structure, refs, owner);
    const numbers = byMark.flatMap((elements, page) => [page, this.sink.add(elements)]);
    for (const [i, link] of this.links.entries()) {
      const key = this.pages.length + i;
      this.sink.set(link.annotation, {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: link.rect,
        Border: [0, 0, 0],
        F: 4,
        Contents: this.sink.text(link.contents),
        StructParent: key,
        A: { S: 'URI', URI: this.sink.ascii(asciiAddress(link.href)) },
      });
      const element = byAnnotation.get(link.annotation);
      if (element !== undefined) numbers.push(key, element);
    }
    this.sink.set(structure, {
      Type: 'StructTreeRoot',
      K: [root],
      ParentTree: this.sink.add({ Nums: numbers }),
      ParentTreeNextKey: this.pages.length + this.links.length,
    });
    return structure;
  }

  private page(): Page {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('Begin a page before drawing');
    return page;
  }

  private close(): void {
    const page = this.pages.at(-1);
    if (page?.open === undefined) return;
    page.operators.push('EMC');
    delete page.open;
  }

  private pen(page: Page): Pen {
    return new Pen(page.operators, this.fonts, this.size.height);
  }
}

const ARTIFACTS: Record<ArtifactKind, string> = {
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  look: '/Artifact <</Type /Layout>> BDC',
};

/** An address as PDF holds it: ASCII, and nothing that would end the string it stands in. */
const asciiAddress = (href: string): string =>
  href
    .replace(/[^\x21-\x7E]+/g, encodeURIComponent)
    .replace(/[()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
