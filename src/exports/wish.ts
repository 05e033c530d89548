import type { WantedCases } from '../cases';
import type { Shape } from './shape';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'csv-data', 'jsonl', 'xml', 'zip'] as const;

/**
 * `xlsx` a workbook; `csv` for Excel; `csv-data` for programs, RFC 4180; `jsonl` a line of JSON for each case; `xml` one document, with its schema; `zip` receipts and
 * files, a folder for each case.
 */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export is for, to be told in the log: a closed list, since the log holds nothing that anybody wrote. */
export const PURPOSES = ['handling', 'follow-up', 'statistics', 'disclosure', 'transfer', 'other'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** An export as it is asked for. Plain data: it waits in the database until it is made. */
export interface ExportWish extends Omit<WantedCases, 'secretToo'>, Shape {
  readonly format: ExportFormat;
}

/** A piece of one of an export's files, in the order of its bytes. Files may come side by side. */
export interface Piece {
  /** Which of the files: empty for the cases themselves, a group's name, or `kolumner`. */
  readonly part: string;
  /** What the file is called, `arenden_synpunkter_2026-11-24.csv`. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What whoever gets an export is to know. */
export interface Remarks {
  /** Texts that were too long for a cell. */
  readonly cut?: number;
  /** Files that were left out: harmful, or not looked through yet. */
  readonly withheld?: number;
  /** Cases whose receipt is not made yet. */
  readonly withoutReceipt?: number;
}

/** Who wants to know how it goes. */
export interface ExportWatch {
  /** With the number of cases, before the first of them leaves: the place to write down who fetches them. */
  readonly begun?: (cases: number) => Promise<void>;
  /** With the number of cases written so far, after each. */
  readonly counted?: (done: number) => void;
  /** Once, when all is written. */
  readonly remarked?: (remarks: Remarks) => void;
}
