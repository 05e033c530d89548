import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** In tests, a thread runs the sources too. */
export const startThread = (program: string, options: WorkerOptions): Worker =>
  new Worker(join(__dirname, 'thread.cjs'), { ...options, argv: [program] });
