import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Thread } from '../platform/threads';
import type { BlankTask } from './make-blank';

/** The largest blank takes a second on a free core; the rest is for a core that is not free. */
const LIMITS = { seconds: 120, megabytes: 512 };

/** A blank is made once and kept, so nobody waits for the next one. Milliseconds. */
const IDLE = 5_000;

/** Makes blanks in a thread of their own, never on the thread that answers requests. */
@Injectable()
export class BlankMaker implements OnModuleDestroy {
  private readonly thread = new Thread<BlankTask, Uint8Array | undefined>({
    program: join(__dirname, 'blank-thread.js'),
    idle: IDLE,
    ...LIMITS,
  });

  /** Undefined for a form that asks for too much. @throws BeyondLimits, or Error for a fault of the engine */
  make(task: BlankTask): Promise<Uint8Array | undefined> {
    return this.thread.run(task);
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
