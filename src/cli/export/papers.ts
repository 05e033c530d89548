import type { DataSource } from 'typeorm';
import { FileContents } from '../../attachments';
import type { CasePapers } from '../../exports';
import { ReceiptContents } from '../../receipts';

/** Receipts and files as they lie in the database, without a server. */
export const papersIn = (db: DataSource): CasePapers => {
  const receipts = new ReceiptContents(db);
  const files = new FileContents(db);
  return { receipt: (caseId) => receipts.ofCase(caseId), files: (caseId) => files.allOfCase(caseId) };
};
