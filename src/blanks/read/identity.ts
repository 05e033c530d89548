import { PDFDict, PDFRawStream, type PDFObject } from 'pdf-lib';
import { LIMITS } from './limits';
import type { PdfFile } from './pdf-file';
import { textOf } from './text-of';

/** Which form a blank is of: its id, and the fingerprint of the version. */
export interface BlankIdentity {
  readonly form: string;
  readonly version: string;
}

/** The file inside that tells it. */
const FILE = 'blankett.json';

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const FINGERPRINT = /^[0-9a-f]{64}$/;
const KEYWORDS = /(?:^|\s)blankett form=(\S+) version=(\S+?)[,;]?(?:\s|$)/;

/**
 * Which form a file says it is a blank of; undefined for other PDFs. The file inside tells; where a viewer has thrown that
 * away, the keywords do. It is taken at its word: what it says is only ever looked up.
 */
export const identityOf = (file: PdfFile, catalog: PDFDict): BlankIdentity | undefined =>
  inFile(file, catalog) ?? inKeywords(file);

const inFile = (file: PdfFile, catalog: PDFDict): BlankIdentity | undefined => {
  for (const one of filesIn(file, catalog)) {
    const spec = file.follow(one);
    if (!(spec instanceof PDFDict)) continue;
    if (!['UF', 'F'].some((key) => textOf(file, file.get(spec, key)) === FILE)) continue;
    const inside = file.dict(spec, 'EF');
    const stream = inside && (file.get(inside, 'F') ?? file.get(inside, 'UF'));
    const told = stream instanceof PDFRawStream ? fromJson(file.content(stream)) : undefined;
    if (told !== undefined) return told;
  }
  return undefined;
};

/** Associated files, and those of the list of files: its leaves, a few levels deep, are pairs of name and file. */
const filesIn = (file: PdfFile, catalog: PDFDict): readonly PDFObject[] => {
  const names = file.dict(catalog, 'Names');
  const root = names && file.dict(names, 'EmbeddedFiles');
  const found = [...file.list(catalog, 'AF')];
  const waiting = root === undefined ? [] : [root];
  for (let seen = 0; seen < LIMITS.depth && waiting.length > 0; seen++) {
    const node = waiting.shift();
    if (node === undefined) break;
    found.push(...file.list(node, 'Names').filter((_, place) => place % 2 === 1));
    for (const kid of file.list(node, 'Kids').slice(0, LIMITS.depth)) {
      const inner = file.follow(kid);
      if (inner instanceof PDFDict) waiting.push(inner);
    }
  }
  return found.slice(0, MOST_FILES);
};

const MOST_FILES = 100;

const fromJson = (bytes: Uint8Array): BlankIdentity | undefined => {
  try {
    const told = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<string, unknown>> | null;
    return identity(told?.['form'], told?.['version']);
  } catch {
    return undefined;
  }
};

const inKeywords = (file: PdfFile): BlankIdentity | undefined => {
  const info = file.trailer('Info');
  const keywords = info instanceof PDFDict ? textOf(file, file.get(info, 'Keywords')) : undefined;
  const [, form, version] = KEYWORDS.exec(keywords ?? '') ?? [];
  return identity(form, version);
};

const identity = (form: unknown, version: unknown): BlankIdentity | undefined =>
  typeof form === 'string' && ID.test(form) && typeof version === 'string' && FINGERPRINT.test(version)
    ? { form, version }
    : undefined;
