import { join } from 'node:path';
import { Thread } from '../../platform/threads';
import type { GateAnswer, GateResults, GateTask, ToOpen } from './gate-task';

/** What a batch may take of the machine: of a hundred answers, one that would take for ever is found by it. */
export interface GateLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: GateLimits = { seconds: 30, megabytes: 512 };

/** It holds 100 MB, and the next run opens everything anew. Milliseconds. */
const IDLE = 5000;

type TaskOf<K extends GateTask['kind']> = GateTask & { readonly kind: K };

/** The gate's thread, and what it must know again should it end. */
export class GateClient {
  private readonly thread: Thread<GateTask, GateAnswer>;
  private readonly known = new Map<string, ToOpen>();

  constructor(limits: GateLimits = LIMITS, program = join(__dirname, 'gate-thread.js')) {
    this.thread = new Thread({ program, idle: IDLE, ...limits });
  }

  /** Makes a form known. Gives why it cannot be opened, else nothing. @throws BeyondLimits */
  async open(form: ToOpen): Promise<string | undefined> {
    this.known.set(form.key, form);
    return this.ask({ kind: 'open', ...form });
  }

  /** @throws BeyondLimits, or Error where the thread was ended, or for a fault of the engine */
  async ask<K extends GateTask['kind']>(task: TaskOf<K>): Promise<GateResults[K]> {
    for (;;) {
      const answer = await this.thread.run(task);
      if ('done' in answer) return answer.done as GateResults[K];
      // It is a new thread, which has opened nothing yet.
      const form = this.known.get(answer.needs);
      if (form === undefined) throw new Error(`The gate was never told of ${answer.needs}.`);
      await this.thread.run({ kind: 'open', ...form });
    }
  }

  /** Another run opens what it needs itself. */
  forget(): void {
    this.known.clear();
  }

  close(): Promise<void> {
    return this.thread.close();
  }
}
