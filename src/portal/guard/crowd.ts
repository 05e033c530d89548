import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isThisMachine, SharedRates, TooManyTries, type SharedRate } from '../../platform/http';

/**
 * What a network may do. Generous: behind one address there may be a school, a library or a whole telephone network. Sixty
 * applications in ten minutes is more than any of these sends, and nothing for a program.
 */
export const RATES = {
  begin: { what: 'begin', held: 240, seconds: 600 },
  send: { what: 'send', held: 60, seconds: 600 },
  upload: { what: 'upload', held: 600, seconds: 600 },
  opinion: { what: 'opinion', held: 20, seconds: 3600 },
} as const satisfies Record<string, SharedRate>;

/** From this part on one is slowed down, up to so many milliseconds when all is used up. */
const SLOW_FROM = 0.5;
const SLOWEST = 4_000;

/** Milliseconds that a request waits. */
export const pauseFor = (used: number): number =>
  used <= SLOW_FROM ? 0 : Math.round(((used - SLOW_FROM) / (1 - SLOW_FROM)) * SLOWEST);

/** Lets so many through from one network: slower when there are many, and for a while none when there are too many. */
@Injectable()
export class Crowd {
  constructor(private readonly rates: SharedRates) {}

  /** Call before anything is written: whoever is refused loses nothing. @throws TooManyTries */
  async pass(rate: SharedRate, request: FastifyRequest): Promise<void> {
    if (isThisMachine(request.ip)) return;
    const { wait, used } = await this.rates.take(rate, request.ip);
    if (wait > 0) throw new TooManyTries({ seconds: wait });
    const milliseconds = pauseFor(used);
    if (milliseconds > 0) await pause(milliseconds);
  }
}
