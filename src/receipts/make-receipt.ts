import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import { ENGINE, type Fonts, makePdf, parseColour, type Pdf, plainTheme, type Tools } from '../pdf';
import { associatedFiles, type Sha256 } from './associated-files';
import type { Receipt, ReceiptKind } from './receipt';
import { toDocument } from './receipt-model';

/** Level and strategy are fixed, as the same receipt must have the same bytes. */
const tools: Tools = {
  deflate: (bytes) => deflateSync(bytes, { level: 6, strategy: constants.Z_DEFAULT_STRATEGY }),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
};

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * A receipt as a PDF: same receipt and kind, same bytes, as long as the engine is the same. Takes about ten milliseconds, in
 * which nothing else runs in its thread.
 */
export const makeReceipt = (receipt: Receipt, fonts: Fonts, kind: ReceiptKind = 'resident'): Promise<Pdf> => {
  const accent = parseColour(receipt.municipality.accent) ?? plainTheme.accent;
  const { data } = receipt;
  const document = toDocument(receipt, sha256);
  const whole =
    data === undefined || kind === 'archive'
      ? document
      : { ...document, files: associatedFiles(receipt, data, ENGINE, sha256) };
  return makePdf(whole, fonts, { ...plainTheme, accent }, tools);
};
