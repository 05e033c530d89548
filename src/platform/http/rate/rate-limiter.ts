import { networkOf } from './network';

export interface Rate {
  /** Tries in a row that an address may make, and how many it gets back in a minute, evenly. */
  readonly perAddress: number;
  /** The same for everybody together. It bounds what is remembered as well. */
  readonly inAll: number;
}

/** Milliseconds. */
const MINUTE = 60_000;

/**
 * Counts what may not be tried without end. Each address has a bucket that is filled evenly, kept as one number: the moment
 * from which it is full again (GCRA, as in ITU-T I.371). Buckets lie in this copy's memory, so that with several copies each
 * counts its own; a try that is refused leaves nothing behind, and so there are never more than twice `inAll` that are not full.
 */
export class RateLimiter {
  private readonly fullAt = new Map<string, number>();
  private allFullAt = 0;

  constructor(private readonly rate: Rate) {}

  /**
   * Takes one try.
   * @param address whose: as the server knows it, which is the proxy's word where `TRUST_PROXY` says so
   * @param now milliseconds
   * @returns 0 when it may be made; otherwise whole seconds until the next one may
   */
  take(address: string, now: number): number {
    const who = networkOf(address);
    const own = afterOneMore(this.fullAt.get(who) ?? 0, now, this.rate.perAddress);
    const all = afterOneMore(this.allFullAt, now, this.rate.inAll);
    const wait = Math.max(own, all) - now - MINUTE;
    if (wait > 0) return Math.ceil(wait / 1000);
    this.fullAt.set(who, own);
    this.allFullAt = all;
    if (this.fullAt.size > 2 * this.rate.inAll) this.forgetTheFull(now);
    return 0;
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.fullAt.size;
  }

  private forgetTheFull(now: number): void {
    for (const [who, fullAt] of this.fullAt) if (fullAt <= now) this.fullAt.delete(who);
  }
}

/** When a bucket that holds so many, and gets as many back in a minute, is full again after one more is taken. */
const afterOneMore = (fullAt: number, now: number, held: number): number =>
  Math.max(fullAt, now) + Math.floor(MINUTE / held);
