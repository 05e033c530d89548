import { PDFArray, type PDFContext, type PDFDict, PDFRef } from 'pdf-lib';
import { CarefulParser } from './careful-parser';
import { Allowance, BeyondReading, type Limits, LIMITS } from './limits';
import { Unpacker } from './unpack';
import { asDict, nameOf, resolve, valueOf } from './values';

/** A PDF whose objects can be asked for. Not one of them has been judged. */
export interface OpenFile {
  readonly bytes: Uint8Array;
  readonly context: PDFContext;
  readonly catalogue: PDFDict;
  readonly pages: readonly PageOf[];
  readonly unpacker: Unpacker;
  readonly limits: Limits;
  /** Objects whose stream is not as long as it says. */
  readonly wrongLengths: readonly PDFRef[];
}

export interface PageOf {
  readonly ref: PDFRef | undefined;
  readonly dict: PDFDict;
  /** From the page, or from what it lies under. */
  readonly resources: PDFDict | undefined;
}

/** Why a file cannot be read, as a sentence. */
export interface Unreadable {
  readonly unreadable: string;
}

/**
 * Opens any bytes. What is no PDF, is broken beyond finding its pages, encrypted, or made to cost too much gives a reason.
 * Follows no script, no action and no address: it reads.
 */
export const openFile = async (bytes: Uint8Array, limits = LIMITS): Promise<OpenFile | Unreadable> => {
  if (bytes.length > limits.bytes)
    return { unreadable: `The file is larger than ${limits.bytes / 1_000_000} MB.` };
  try {
    return await open(bytes, limits);
  } catch (fault) {
    if (fault instanceof BeyondReading) return { unreadable: `The file is not read: ${fault.message}.` };
    return { unreadable: 'The file is no PDF, or too damaged to be read.' };
  }
};

const open = async (bytes: Uint8Array, limits: Limits): Promise<OpenFile | Unreadable> => {
  const unpacker = new Unpacker(limits);
  const parser = new CarefulParser(bytes, limits, unpacker);
  const context = await parser.parse();
  if (context.trailerInfo.Encrypt !== undefined)
    return { unreadable: 'The file is encrypted, and an archive must be able to read it without a key.' };
  const catalogue = asDict(context.lookup(context.trailerInfo.Root));
  if (catalogue === undefined)
    return { unreadable: 'The file has no catalogue: it is no PDF, or a damaged one.' };
  const pages = pagesOf(catalogue, limits);
  return { bytes, context, catalogue, pages, unpacker, limits, wrongLengths: parser.wrongLengths };
};

/** Leaves of the page tree. What is in the tree twice counts once. */
const pagesOf = (catalogue: PDFDict, limits: Limits): PageOf[] => {
  const allowance = new Allowance(limits.pages, 'it has more pages than can be read');
  const pages: PageOf[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFDict, ref: PDFRef | undefined, above: PDFDict | undefined, depth: number): void => {
    if (seen.has(node) || depth > limits.depth) return;
    seen.add(node);
    allowance.spend();
    const resources = asDict(valueOf(node, 'Resources')) ?? above;
    const kids = valueOf(node, 'Kids');
    if (kids === undefined || nameOf(node, 'Type') === 'Page') {
      pages.push({ ref, dict: node, resources });
      return;
    }
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
      const dict = asDict(resolve(node, kid));
      if (dict !== undefined) visit(dict, kid instanceof PDFRef ? kid : undefined, resources, depth + 1);
    }
  };
  const root = asDict(valueOf(catalogue, 'Pages'));
  if (root !== undefined) visit(root, undefined, undefined, 0);
  return pages;
};
