import { join } from 'node:path';
import { BeyondLimits, Thread } from '../../platform/threads';
import { LIMITS, THREAD_LIMITS } from './limits';
import type { BlankReading } from './read-blank';

/**
 * Reads filled-in blanks from outside in a thread with limits: whatever a file does, it takes seconds of one thread and nothing
 * of the server. The library that parses keeps each name it has met, so a thread is replaced after some files.
 */
export class BlankReader {
  private readonly thread = new Thread<Uint8Array, BlankReading>({
    program: join(__dirname, 'read-thread.js'),
    ...THREAD_LIMITS,
  });
  private taken = 0;

  async read(bytes: Uint8Array): Promise<BlankReading> {
    // Not even sent to the thread.
    if (bytes.length > LIMITS.bytes) return { unreadable: 'too-large' };
    this.taken += bytes.length;
    if (this.taken > BYTES_A_THREAD) {
      this.taken = bytes.length;
      await this.thread.close();
    }
    try {
      return await this.thread.run(bytes);
    } catch (fault) {
      if (fault instanceof BeyondLimits) return { unreadable: 'too-much' };
      throw fault;
    }
  }

  /** Lets the thread go. */
  close(): Promise<void> {
    return this.thread.close();
  }
}

const BYTES_A_THREAD = 50 * 1024 * 1024;
