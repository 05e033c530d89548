import { join } from 'node:path';

/** The file that the workshop's thread runs. */
export const threadProgram = join(__dirname, 'workshop-thread.js');
