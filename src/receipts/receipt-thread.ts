/** The program of the receipts' thread: makes a PDF of what it is sent. It brings the PDF engine and its fonts along. */
import { createHash } from 'node:crypto';
import { ENGINE } from '../pdf';
import { documentFonts } from '../platform/documents';
import { answerTasks, stepAside } from '../platform/threads';
import { makeReceipt } from './make-receipt';
import type { MadeReceipt, ReceiptTask } from './receipt-task';

stepAside();

answerTasks(async ({ receipt, kind }: ReceiptTask): Promise<MadeReceipt> => {
  const { bytes, pages } = await makeReceipt(receipt, documentFonts(), kind);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, pages, sha256, engine: ENGINE };
});
