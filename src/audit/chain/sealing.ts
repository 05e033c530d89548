import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AT_ONCE, Sealer } from './sealer';

/** Milliseconds between two looks. */
const EVERY = 1_000;

/** Seals the log once a second, for as long as the server runs. */
@Injectable()
export class Sealing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('audit');
  private readonly stopping = new AbortController();
  private kept: Promise<void> = Promise.resolve();
  private isTold = false;

  constructor(private readonly sealer: Sealer) {}

  onApplicationBootstrap(): void {
    this.kept = this.keepSealing();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.kept;
  }

  private async keepSealing(): Promise<void> {
    const { signal } = this.stopping;
    for (let isBehind = false; ; isBehind = (await this.sealOnce()) === AT_ONCE) {
      if (!isBehind) await pause(EVERY, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
    }
  }

  /** What cannot be sealed now waits: nobody's work depends on it. Told once, until it goes again. */
  private async sealOnce(): Promise<number> {
    try {
      const sealed = await this.sealer.seal();
      this.isTold = false;
      return sealed;
    } catch (fault) {
      if (!this.isTold) this.log.warn(`The log is not sealed for now: ${String(fault)}`);
      this.isTold = true;
      return 0;
    }
  }
}
