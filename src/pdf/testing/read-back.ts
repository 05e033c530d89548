import { PDFDocument, type PDFRawStream } from 'pdf-lib';
import { checkPdf } from '../check';
import { ContentReader } from '../reading/content-reader';
import type { Mark } from '../reading/marks';
import { type OpenFile, openFile } from '../reading/open-file';
import { readText, type SpokenElement } from '../reading/spoken';
import { readTagTree } from '../reading/tag-tree';
import { streamOf } from '../reading/values';

/** A document as an independent reader finds it. */
export interface ReadBack {
  readonly document: PDFDocument;
  readonly pages: readonly (readonly Mark[])[];
  readonly tree: ReadElement;
  /** All that the checker finds wrong with the file. */
  readonly problems: readonly string[];
}

/** With the text of all below it, in the order of reading; replaced where the document says so. */
export type ReadElement = SpokenElement;

/** Reads a PDF as others read it, and has it checked. @throws TypeError when it cannot be read, or has no tags */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const file = await openFile(bytes);
  if ('unreadable' in file) throw new TypeError(file.unreadable);
  const pages = marksOf(file);
  const tags = readTagTree(file);
  const [tree] = tags === undefined ? [] : readText(tags, file.pages, pages);
  if (tree === undefined) throw new TypeError('The document has no tags');
  const { findings } = await checkPdf(bytes);
  const problems = findings.map(({ rule, where, reason }) => `${rule}: ${where}: ${reason}`);
  return { document, pages, tree, problems };
};

/** All elements with a tag, in the order of reading. */
export const elements = (tree: ReadElement, tag: string): ReadElement[] => [
  ...(tree.tag === tag ? [tree] : []),
  ...tree.kids.flatMap((kid) => elements(kid, tag)),
];

/** A stream as it stands in the file. @throws TypeError when there is none */
export const rawStream = (dict: Parameters<typeof streamOf>[0], key: string): PDFRawStream => {
  const stream = streamOf(dict, key);
  if (stream === undefined) throw new TypeError(`No stream ${key}`);
  return stream;
};

const marksOf = (file: OpenFile): (readonly Mark[])[] => {
  const reader = new ContentReader(file);
  return file.pages.map((page, i) => reader.page(page, `page ${i + 1}`).marks);
};
