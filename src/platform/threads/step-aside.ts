import { setPriority } from 'node:os';

/**
 * Of 19: a third of the share of those who go first. With 15 the first receipt on a machine with much else to do, for which the
 * engine is loaded, took more than a minute.
 */
const LATER = 5;

/**
 * Called in a thread's program: lets everything else on the machine go before this thread. On Linux a thread has a priority of
 * its own; elsewhere it would be the whole process's, and nothing is done.
 */
export const stepAside = (): void => {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, LATER);
  } catch {
    // Where it is refused, the thread stands in line with the others.
  }
};
