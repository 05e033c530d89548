import { join } from 'node:path';
import type { OnModuleDestroy } from '@nestjs/common';
import { fingerprint } from '../../catalogue';
import type { VersionContent } from '../../form';
import { BeyondLimits, Thread } from '../../platform/threads';
import type { Change } from './change';

/** One side of a comparison. */
export interface CompareSide {
  readonly content: VersionContent;
  /** Its fingerprint, where it is known. */
  readonly sha256?: string;
}

/** Whoever publishes looks at the same difference again: on the page that publishes, and after a slip there. */
const KEPT = 20;

/** A thread that is there already answers at once, and the page is looked at again within seconds. Milliseconds. */
const IDLE = 10_000;

/** What may pass before nobody waits any more, and what a thread may hold. */
const LIMITS = { seconds: 20, megabytes: 256 };

/** What differs between two versions, worked out off the thread that answers requests. */
export class Differences implements OnModuleDestroy {
  private readonly thread: Thread<unknown, readonly Change[]>;
  private readonly known = new Map<string, Promise<readonly Change[] | undefined>>();

  constructor(limits = LIMITS) {
    this.thread = new Thread({ program: join(__dirname, 'difference-thread.js'), idle: IDLE, ...limits });
  }

  /** Undefined where it takes more than a page can wait for; the command line can. */
  between(before: CompareSide, after: CompareSide): Promise<readonly Change[] | undefined> {
    const [from, to] = [before, after].map(({ content, sha256 }) => sha256 ?? fingerprint(content));
    if (from === to) return Promise.resolve([]);
    const key = `${from ?? ''} ${to ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const changes = this.compare(before.content, after.content);
    this.known.set(key, changes);
    // What went wrong is tried again by the next one who asks.
    changes.catch(() => this.known.delete(key));
    for (const oldest of this.known.keys()) {
      if (this.known.size <= KEPT) break;
      this.known.delete(oldest);
    }
    return changes;
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }

  private async compare(
    before: VersionContent,
    after: VersionContent,
  ): Promise<readonly Change[] | undefined> {
    try {
      return await this.thread.run({ before, after });
    } catch (error) {
      if (error instanceof BeyondLimits) return undefined;
      throw error;
    }
  }
}
