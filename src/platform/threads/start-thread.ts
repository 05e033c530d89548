import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a program in a thread. Tests put another one in this one's place, which runs the sources. */
export const startThread = (program: string, options: WorkerOptions): Worker => new Worker(program, options);
