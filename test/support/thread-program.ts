import { join } from 'node:path';

/** In tests, a thread runs the sources too. */
export const threadProgram = join(__dirname, 'workshop-thread.cjs');
