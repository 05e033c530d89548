import { setPriority } from 'node:os';

/** Of 19. On a machine that is busy with other things a receipt takes a second or two then, and not a minute. */
const LATER = 15;

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
