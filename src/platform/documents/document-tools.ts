import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';
import type { Tools } from '../../pdf';

/** What the PDF engine borrows from Node. Level and strategy are fixed, as the same document must have the same bytes. */
export const documentTools: Tools = {
  deflate: (bytes) => deflateSync(bytes, { level: 6, strategy: constants.Z_DEFAULT_STRATEGY }),
  digest: (bytes) => createHash('sha256').update(bytes).digest(),
};
