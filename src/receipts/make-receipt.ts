import { createHash } from 'node:crypto';
import { ENGINE, type Fonts, makePdf, type Pdf, themeOf } from '../pdf';
import { documentTools } from '../platform/documents';
import { associatedFiles, type Sha256 } from './associated-files';
import type { Receipt, ReceiptKind } from './receipt';
import { toDocument } from './receipt-model';

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * A receipt as a PDF: same receipt and kind, same bytes, as long as the engine is the same. Takes about ten milliseconds, in
 * which nothing else runs in its thread.
 */
export const makeReceipt = (receipt: Receipt, fonts: Fonts, kind: ReceiptKind = 'resident'): Promise<Pdf> => {
  const { data } = receipt;
  const document = toDocument(receipt, sha256);
  const whole =
    data === undefined || kind === 'archive'
      ? document
      : { ...document, files: associatedFiles(receipt, data, ENGINE, sha256) };
  return makePdf(whole, fonts, themeOf(receipt.municipality.accent), documentTools);
};
