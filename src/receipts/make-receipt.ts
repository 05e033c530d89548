import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import { type Fonts, makePdf, parseColour, type Pdf, plainTheme, type Tools } from '../pdf';
import { type Receipt, toDocument } from './receipt-model';

/** Level and strategy are fixed, as the same receipt must have the same bytes. */
const tools: Tools = {
  deflate: (bytes) => deflateSync(bytes, { level: 6, strategy: constants.Z_DEFAULT_STRATEGY }),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
};

/** A receipt as a PDF: same receipt, same bytes. Takes about ten milliseconds, in which nothing else runs. */
export const makeReceipt = (receipt: Receipt, fonts: Fonts): Promise<Pdf> => {
  const accent = parseColour(receipt.municipality.accent) ?? plainTheme.accent;
  return makePdf(toDocument(receipt), fonts, { ...plainTheme, accent }, tools);
};

export { ENGINE } from '../pdf';
