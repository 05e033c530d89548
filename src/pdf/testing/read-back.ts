import {
  PDFArray,
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { type ContentFont, fromUtf16, type Mark, readContent } from './content-stream';

/** A document as an independent reader finds it. */
export interface ReadBack {
  readonly document: PDFDocument;
  readonly pages: readonly (readonly Mark[])[];
  readonly tree: ReadElement;
  /** Where tags and content do not agree, both ways. */
  readonly problems: readonly string[];
}

export interface ReadElement {
  readonly tag: string;
  readonly kids: readonly ReadElement[];
  readonly scope: string | undefined;
  /** With the text of all below it, in the order of reading; replaced where the document says so. */
  readonly text: string;
}

/** Reads a PDF with pdf-lib's parser and holds its structure against its content. */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const problems: string[] = [];
  const pages = document.getPages().map(({ node }) => {
    const contents = rawStream(node, 'Contents');
    const read = readContent(decoded(contents), fontsOf(node.lookup(PDFName.of('Resources'), PDFDict)));
    problems.push(...read.problems);
    return read.marks;
  });
  const walker = new Walker(document, pages, problems);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const [first] = root.lookup(PDFName.of('K'), PDFArray).asArray();
  const tree = walker.read(first as PDFRef);
  walker.checkAllSeen();
  return { document, pages, tree, problems };
};

/** All elements with a tag, in the order of reading. */
export const elements = (tree: ReadElement, tag: string): ReadElement[] => [
  ...(tree.tag === tag ? [tree] : []),
  ...tree.kids.flatMap((kid) => elements(kid, tag)),
];

class Walker {
  private readonly pageRefs: PDFRef[];
  private readonly parents = new Map<number, PDFRef | PDFArray>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly document: PDFDocument,
    private readonly pages: readonly (readonly Mark[])[],
    private readonly problems: string[],
  ) {
    this.pageRefs = document.getPages().map((page) => page.ref);
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const numbers = root
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray)
      .asArray();
    for (let i = 0; i < numbers.length; i += 2) {
      const value = numbers[i + 1];
      const array = document.context.lookup(value);
      const key = (numbers[i] as PDFNumber).asNumber();
      this.parents.set(key, array instanceof PDFArray ? array : (value as PDFRef));
    }
  }

  read(ref: PDFRef): ReadElement {
    const dict = this.document.context.lookup(ref, PDFDict);
    const kids: ReadElement[] = [];
    let text = '';
    for (const kid of this.kidsOf(dict)) {
      if (kid instanceof PDFRef) {
        const element = this.read(kid);
        kids.push(element);
        text += element.text;
      } else text += this.contentText(kid, dict, ref);
    }
    const actual = dict.lookup(PDFName.of('ActualText'));
    const attributes = dict.lookupMaybe(PDFName.of('A'), PDFDict);
    return {
      tag: dict.lookup(PDFName.of('S'), PDFName).decodeText(),
      kids,
      scope: attributes?.lookupMaybe(PDFName.of('Scope'), PDFName)?.decodeText(),
      text: actual === undefined ? text : fromUtf16(actual.toString().slice(1, -1)).replace(/^\uFEFF/, ''),
    };
  }

  /** Content that no element owns. */
  checkAllSeen(): void {
    for (const [page, marks] of this.pages.entries()) {
      const ids = marks.flatMap((mark) => mark.mcid ?? []);
      if (ids.some((id, i) => id !== i))
        this.problems.push(`marks of page ${page} are not numbered 0, 1, 2 ...`);
      for (const mark of marks) {
        if (mark.tag === 'Artifact') continue;
        if (!this.seen.has(`${page} ${String(mark.mcid)}`))
          this.problems.push(`"${mark.text}" belongs to no element`);
      }
    }
  }

  private kidsOf(dict: PDFDict): (PDFRef | PDFNumber | PDFDict)[] {
    const kids = dict.lookup(PDFName.of('K'));
    if (kids === undefined) return [];
    if (kids instanceof PDFArray) return kids.asArray() as (PDFRef | PDFNumber | PDFDict)[];
    return [dict.get(PDFName.of('K')) as PDFRef | PDFNumber | PDFDict];
  }

  private contentText(kid: PDFNumber | PDFDict, dict: PDFDict, owner: PDFRef): string {
    if (kid instanceof PDFDict && kid.has(PDFName.of('Obj'))) {
      const key = kid
        .lookup(PDFName.of('Obj'), PDFDict)
        .lookup(PDFName.of('StructParent'), PDFNumber)
        .asNumber();
      if (this.parents.get(key) !== owner) this.problems.push(`annotation ${key} does not know its element`);
      return '';
    }
    const mcid =
      kid instanceof PDFNumber ? kid.asNumber() : kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber();
    const home = (kid instanceof PDFDict ? kid : dict).get(PDFName.of('Pg'));
    const page = this.pageRefs.findIndex((ref) => ref === home);
    const mark = this.pages[page]?.find((candidate) => candidate.mcid === mcid);
    const parents = this.parents.get(page);
    if (!mark) this.problems.push(`no content ${mcid} on page ${page}`);
    if (!(parents instanceof PDFArray) || parents.get(mcid) !== owner) {
      this.problems.push(`the parent tree does not lead from content ${mcid} of page ${page} to its element`);
    }
    if (mark && mark.tag !== dict.lookup(PDFName.of('S'), PDFName).decodeText()) {
      this.problems.push(`content ${mcid} of page ${page} is marked ${mark.tag}`);
    }
    this.seen.add(`${page} ${mcid}`);
    return mark?.actualText ?? mark?.text ?? '';
  }
}

/** A stream as it stands in the file. @throws TypeError when there is none */
export const rawStream = (dict: PDFDict, key: string): PDFRawStream => {
  const stream = dict.lookup(PDFName.of(key));
  if (stream instanceof PDFRawStream) return stream;
  throw new TypeError(`No stream ${key}`);
};

const decoded = (stream: PDFRawStream): string =>
  new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode());

const fontsOf = (resources: PDFDict): Map<string, ContentFont> => {
  const fonts = resources.lookup(PDFName.of('Font'), PDFDict);
  return new Map(
    fonts.keys().map((key) => {
      const map = decoded(rawStream(fonts.lookup(key, PDFDict), 'ToUnicode'));
      const pairs = [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)];
      return [
        key.toString(),
        { toUnicode: new Map(pairs.map(([, code = '', text = '']) => [code, fromUtf16(text)])) },
      ];
    }),
  );
};
