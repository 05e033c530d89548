import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { networkOf } from './network';

/** How much of something one network may do. */
export interface SharedRate {
  /** What is counted; a name, for ever. */
  readonly what: string;
  /** In a row; all of them come back evenly within so many seconds. */
  readonly held: number;
  readonly seconds: number;
}

/** What a try came to. */
export interface Taken {
  /** 0 when it may be made; otherwise whole seconds until the next one may. */
  readonly wait: number;
  /** The part of what may be done in a row that is used up by now, 0 to 1. */
  readonly used: number;
}

/**
 * Counts for all copies together, in the database, where who it is stands as a hash under a key that is made anew and forgotten
 * every day. `RateLimiter` is for what each copy may count by itself.
 */
@Injectable()
export class SharedRates {
  constructor(private readonly db: DataSource) {}

  /** Takes one try; one that is refused costs nothing. @param address as the server knows it */
  async take({ what, held, seconds }: SharedRate, address: string): Promise<Taken> {
    const [taken] = await this.db.query<Taken[]>('SELECT wait, used FROM take_try($1, $2, $3, $4)', [
      what,
      networkOf(address),
      held,
      seconds,
    ]);
    return taken ?? { wait: 0, used: 0 };
  }

  /** Forgets the keys of days that are over, and what was counted under them. */
  async forget(): Promise<void> {
    await this.db.query('SELECT forget_rates()');
  }
}
