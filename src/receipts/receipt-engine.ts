import { createRequire } from 'node:module';

const requireLater = createRequire(__filename);

/** The PDF engine takes half a second to load, so it is loaded with the first receipt and not with the server. */
export const receiptEngine = () => requireLater('./make-receipt') as typeof import('./make-receipt');
