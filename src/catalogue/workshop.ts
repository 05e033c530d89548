import { createRequire } from 'node:module';

const requireLater = createRequire(__filename);

/** Reading and compiling forms, loaded when there is something new to read: it brings Ajv along. */
export const workshop = () => requireLater('../form/workshop') as typeof import('../form/workshop');
