import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import { type Fonts, makePdf, parseColour, type Pdf, plainTheme, type Tools } from '../pdf';
import { type Receipt, toDocument } from './receipt-model';

/** Level and strategy are fixed, as the same receipt must have the same bytes. */
const tools: Tools = {
  deflate: (bytes) => deflateSync(bytes, { level: 6, strategy: constants.Z_DEFAULT_STRATEGY }),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
};

/**
 * A receipt as a PDF: same receipt, same bytes. Takes about ten milliseconds and gives way to nothing meanwhile.
 * @param accent the municipality's colour, `#rrggbb`
 */
export const makeReceipt = (receipt: Receipt, fonts: Fonts, accent?: string): Promise<Pdf> =>
  makePdf(
    toDocument(receipt),
    fonts,
    { ...plainTheme, accent: parseColour(accent) ?? plainTheme.accent },
    tools,
  );

export { ENGINE } from '../pdf';
