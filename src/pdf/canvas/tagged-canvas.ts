import type { PDFRef } from 'pdf-lib';
import type { PdfDict, PdfSink } from '../sink/pdf-sink';
import { PictureShelf, placement } from '../pictures/picture-shelf';
import type { ReadyPicture } from '../pictures/ready-picture';
import { type Area, FontShelf, Pen } from './pen';

import { type Content, Element, type Listener, writeElement } from './structure';

export type { Area } from './pen';

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
  private readonly pictures = new PictureShelf();
  private readonly annotations: { readonly ref: PDFRef; readonly dict: PdfDict }[] = [];
  private readonly resources: PDFRef;

  constructor(
    private readonly sink: PdfSink,
    private readonly size: PageSize,
    /** Mirrors all pages: `x` is then how far something stands from the right edge. Text and pictures stay as they are. */
    private readonly rightToLeft = false,
  ) {
    this.resources = sink.alloc();
  }

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

  /** Draws what is seen as one picture; the element has words for it. */
  figure(element: Element, area: Area, draw: (pen: Pen) => void): void {
    element.bbox = this.rectangle(area);
    this.mark(element, draw);
  }

  /** Puts a picture into an area; one that is drawn again is not written again. */
  picture(element: Element, area: Area, picture: ReadyPicture): void {
    const [left, bottom] = this.rectangle(area);
    const matrix = placement(picture.orientation, [left, bottom, area.width, area.height]);
    const name = this.pictures.nameOf(picture);
    this.figure(element, area, (pen) => pen.picture(name, matrix));
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
  link(element: Element, area: Area, href: string, contents: string): void {
    this.annotate(element, area, {
      Subtype: 'Link',
      Border: [0, 0, 0],
      Contents: this.sink.text(contents),
      A: { S: 'URI', URI: this.sink.ascii(asciiAddress(href)) },
    });
  }

  /** Puts an annotation on the page and into its element; what every annotation must have is added. */
  annotate(element: Element, area: Area, dict: PdfDict): PDFRef {
    const page = this.page();
    const ref = this.sink.alloc();
    page.annotations.push(ref);
    const common = { Type: 'Annot', Rect: this.rectangle(area), F: PRINTED, P: page.ref };
    this.annotations.push({ ref, dict: { ...common, ...dict } });
    element.kids.push({ page: this.pages.length - 1, annotation: ref });
    return ref;
  }

  /** A picture of its own for an annotation (points): drawn from its upper left corner, shown where the annotation lies. */
  appearance(size: PageSize, draw: (pen: Pen) => void): PDFRef {
    const operators: string[] = [];
    draw(new Pen(operators, this.fonts, size.height));
    return this.sink.stream(new TextEncoder().encode(operators.join('\n')), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, size.width, size.height],
      Resources: this.resources,
    });
  }

  /** Writes pages, fonts and structure. Gives what the catalogue points to. */
  finish(): { readonly pages: PDFRef; readonly structure: PDFRef } {
    this.close();
    const tree = this.sink.alloc();
    this.sink.set(this.resources, {
      Font: this.fonts.embed(this.sink),
      XObject: this.pictures.embed(this.sink),
    });
    for (const [i, page] of this.pages.entries()) {
      this.sink.set(page.ref, {
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, this.size.width, this.size.height],
        Resources: this.resources,
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
    const names: [name: string, element: PDFRef][] = [];
    const listener: Listener = {
      owner: (content: Content, element: PDFRef) => {
        if ('annotation' in content) byAnnotation.set(content.annotation, element);
        else (byMark[content.page] ??= [])[content.mcid] = element;
      },
      named: (element) => {
        const name = `n${String(names.length).padStart(6, '0')}`;
        names.push([name, element]);
        return name;
      },
    };
    const refs = this.pages.map((page) => page.ref);
    const root = writeElement(this.sink, this.root, structure, refs, listener);
    const numbers = byMark.flatMap((elements, page) => [page, this.sink.add(elements)]);
    for (const [i, { ref, dict }] of this.annotations.entries()) {
      const key = this.pages.length + i;
      this.sink.set(ref, { ...dict, StructParent: key });
      const element = byAnnotation.get(ref);
      if (element !== undefined) numbers.push(key, element);
    }
    this.sink.set(structure, {
      Type: 'StructTreeRoot',
      K: [root],
      ParentTree: this.sink.add({ Nums: numbers }),
      ParentTreeNextKey: this.pages.length + this.annotations.length,
      IDTree: names.length > 0 ? this.nameTree(names) : undefined,
    });
    return structure;
  }

  /** `names` are in their order already. */
  private nameTree(names: readonly (readonly [name: string, element: PDFRef])[]): PDFRef {
    return this.sink.add({ Names: names.flatMap(([name, element]) => [this.sink.ascii(name), element]) });
  }

  /** Left, lower, right and upper edge, from the page's lower left corner, to a thousandth. */
  private rectangle({ x, top, width, height }: Area): readonly [number, number, number, number] {
    const bottom = this.size.height - top - height;
    const left = this.rightToLeft ? this.size.width - x - width : x;
    return [round(left), round(bottom), round(left + width), round(bottom + height)];
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
    return new Pen(
      page.operators,
      this.fonts,
      this.size.height,
      this.rightToLeft ? this.size.width : undefined,
    );
  }
}

const round = (number: number): number => Math.round(number * 1000) / 1000;

/** The flag of an annotation that is printed too (PDF 32000-1, 12.5.3). */
const PRINTED = 4;

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
