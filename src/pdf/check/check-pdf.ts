import { ContentReader } from '../reading/content-reader';
import { BeyondReading, type Limits } from '../reading/limits';
import { type OpenFile, openFile } from '../reading/open-file';
import { readTagTree } from '../reading/tag-tree';
import { streamOf } from '../reading/values';
import { checkActions } from './actions';
import { annotationsOf, appearancesOf, checkAnnotations } from './annotations';
import { checkAssociatedFiles, filesOf } from './associated-files';
import { checkCatalogue } from './catalogue';
import { checkClaims, claimsOf, standardsFor } from './claims';
import { checkColours } from './colours';
import { checkContentMarks } from './content-marks';
import { checkFileStructure } from './file-structure';
import { type Finding, Findings, type Rule, type Standard } from './finding';
import { checkFonts } from './fonts';
import { checkFormFields } from './form-fields';
import { checkLanguages } from './languages';
import { checkMetadata } from './metadata';
import { checkPictures } from './pictures';
import { pageName, type Subject } from './subject';
import { checkTables } from './tables';
import { checkTags } from './tags';
import { readXmp, type Xmp } from './xmp-reader';

/** What was found out about a file. */
export interface CheckedPdf {
  /** What it says it is, for example `PDF/A-3a`; also what is not judged here. */
  readonly claims: readonly string[];
  /** What it was judged by. */
  readonly standards: readonly Standard[];
  readonly findings: readonly Finding[];
  /** Rules that were broken more often than `findings` tells. */
  readonly untold: readonly { readonly rule: string; readonly times: number }[];
  readonly numbers: {
    readonly pages: number;
    readonly tags: number;
    readonly fonts: number;
    readonly files: number;
  };
}

export interface CheckOptions {
  /** What the file must be. Left out: what it claims; PDF/A-3a and PDF/UA-1 when it claims nothing. */
  readonly expect?: readonly Standard[];
  readonly limits?: Limits;
}

const READABLE: Rule = {
  name: 'readable',
  pdfa: '6.1',
  pdfua: '7.1',
  mend: 'Make the file anew, unencrypted, with a program that writes PDF 1.7.',
};

/**
 * Judges a PDF by PDF/A-2a or -3a and PDF/UA-1. Any bytes give a judgement: this never throws, and does not go on for ever.
 * Without findings, no rule that a machine can look after is broken; whether the order of reading and the words for
 * pictures make sense, only people can tell.
 */
export const checkPdf = async (bytes: Uint8Array, options: CheckOptions = {}): Promise<CheckedPdf> => {
  const file = await openFile(bytes, options.limits);
  if ('unreadable' in file) return unreadable(file.unreadable, options);
  try {
    return checkOpened(file, options);
  } catch (fault) {
    if (fault instanceof BeyondReading) return unreadable(`The file is not read: ${fault.message}.`, options);
    if (fault instanceof RangeError) return unreadable('The file is too intricate to be read.', options);
    throw fault;
  }
};

const unreadable = (reason: string, { expect }: CheckOptions): CheckedPdf => {
  const findings = new Findings(standardsFor([], expect));
  findings.add(READABLE, '', reason);
  const numbers = { pages: 0, tags: 0, fonts: 0, files: 0 };
  return { claims: [], standards: findings.standards, findings: findings.all, untold: [], numbers };
};

const checkOpened = (file: OpenFile, { expect }: CheckOptions): CheckedPdf => {
  const metadata = readMetadata(file);
  const xmp = typeof metadata === 'string' ? undefined : metadata;
  const claims = claimsOf(xmp);
  const findings = new Findings(standardsFor(claims, expect));
  const subject = read(file, xmp, findings);
  const annotations = annotationsOf(subject);
  const files = filesOf(subject);
  checkClaims(claims, xmp, findings);
  checkFileStructure(subject);
  checkCatalogue(subject);
  checkMetadata(subject, typeof metadata === 'string' ? metadata : undefined);
  checkLanguages(subject);
  checkContentMarks(subject);
  checkTags(subject);
  checkTables(subject);
  checkAnnotations(subject, annotations);
  checkFormFields(subject, annotations);
  checkActions(subject);
  checkColours(subject);
  checkPictures(subject);
  checkFonts(subject);
  checkAssociatedFiles(subject, files);
  const numbers = {
    pages: file.pages.length,
    tags: subject.tree?.all.length ?? 0,
    fonts: subject.uses.fonts.size,
    files: files.length,
  };
  return { claims, standards: findings.standards, findings: findings.all, untold: findings.untold, numbers };
};

/** All that is drawn, appearances of annotations included, and all tags. */
const read = (file: OpenFile, xmp: Xmp | undefined, findings: Findings): Subject => {
  const reader = new ContentReader(file);
  const pages = file.pages.map((page, i) => ({
    ...page,
    number: i + 1,
    content: reader.page(page, pageName(i + 1)),
  }));
  if (pages.length === 0) findings.add(READABLE, '', 'The document has no pages.');
  const subject = { file, pages, uses: reader.uses, tree: readTagTree(file), xmp, findings };
  for (const annotation of annotationsOf(subject))
    for (const form of appearancesOf(annotation)) reader.form(form, annotation.where);
  return subject;
};

/** A packet of metadata is a few thousand bytes. */
const MOST_METADATA = 1_000_000;

const readMetadata = (file: OpenFile): Xmp | string | undefined => {
  const stream = streamOf(file.catalogue, 'Metadata');
  if (stream === undefined) return undefined;
  const bytes = file.unpacker.unpack(stream);
  if (bytes === undefined) return 'they cannot be unpacked';
  if (bytes.length > MOST_METADATA) return 'they are longer than a million bytes';
  const text = utf8(bytes);
  return text === undefined ? 'they are not UTF-8' : readXmp(text);
};

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
