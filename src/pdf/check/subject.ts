import type { PDFRef } from 'pdf-lib';
import type { ContentRead, Uses } from '../reading/content-reader';
import type { OpenFile, PageOf } from '../reading/open-file';
import type { TagTree } from '../reading/tag-tree';
import type { Findings } from './finding';
import type { Xmp } from './xmp-reader';

/** A page with what its content says. */
export interface ReadPage extends PageOf {
  /** From 1. */
  readonly number: number;
  readonly content: ContentRead;
}

/** An opened file, read once for all areas of the check. */
export interface Subject {
  readonly file: OpenFile;
  readonly pages: readonly ReadPage[];
  readonly uses: Uses;
  readonly tree: TagTree | undefined;
  readonly xmp: Xmp | undefined;
  readonly findings: Findings;
}

/** `page 3`, for findings. */
export const pageName = (number: number): string => `page ${number}`;

/** `object 12`, for findings. */
export const objectName = (ref: PDFRef | undefined): string =>
  ref === undefined ? '' : `object ${ref.objectNumber}`;
