import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether something holds that a copy needs before it may get traffic. False or an error: it does not. */
export type HealthCheck = () => boolean | Promise<boolean>;

export interface Health {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** Milliseconds. A balancer does not wait long either. */
const LIMIT = 2_000;

/** What a copy needs, as told by the rooms that know: `health.register('forms', () => this.loaded)`. */
@Injectable()
export class HealthService {
  private readonly log = new Logger('health');
  private readonly checks = new Map<string, HealthCheck>();
  private wasReady = true;

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  async look(): Promise<Health> {
    const looked = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, (await holds(check)) ? 'ok' : 'failed'] as const),
    );
    const failed = looked.filter(([, state]) => state === 'failed').map(([name]) => name);
    const ready = failed.length === 0;
    if (ready !== this.wasReady) {
      if (ready) this.log.log('Ready again.');
      else this.log.warn(`Not ready: ${failed.join(', ')}.`);
    }
    this.wasReady = ready;
    return { ready, checks: Object.fromEntries(looked) };
  }
}

const holds = async (check: HealthCheck): Promise<boolean> => {
  const giveUp = new AbortController();
  try {
    return await Promise.race([check(), pause(LIMIT, false, { signal: giveUp.signal, ref: false })]);
  } catch {
    return false;
  } finally {
    giveUp.abort();
  }
};
