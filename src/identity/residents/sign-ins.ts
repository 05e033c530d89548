import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { hashOf, makeToken } from '../token';
import type { Level } from './resident';

/** Minutes that one may take to sign in at the provider. */
const MINUTES = 30;

/** A sign-in on its way. */
export interface SignInUnderWay {
  readonly provider: string;
  /** The least level that was asked for. */
  readonly level?: Level;
  /** A path of ours. */
  readonly returnTo: string;
}

type Taken = Omit<SignInUnderWay, 'level'> & { readonly level: Level | null };

const TAKE = `
  WITH taken AS (DELETE FROM resident_sign_ins
                  WHERE state_hash = $1 AND browser_hash = $2 AND provider = $3 AND expires_at > now()
              RETURNING provider, level, return_to)
  SELECT provider, level, return_to AS "returnTo" FROM taken`;

/** The only reader and writer of sign-ins that are under way: of residents, and of the staff, whose providers are `staff:` and an id. */
@Injectable()
export class SignIns {
  constructor(private readonly db: DataSource) {}

  /**
   * @param browser the token of the browser that goes: only it may come back
   * @returns the state, which is nowhere else
   */
  async begin(browser: string, { provider, level, returnTo }: SignInUnderWay): Promise<string> {
    const state = makeToken();
    await this.removeOver(this.db.manager);
    await this.db.query(
      `INSERT INTO resident_sign_ins (state_hash, browser_hash, provider, level, return_to, expires_at)
         VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => ${MINUTES}))`,
      [hashOf(state), hashOf(browser), provider, level, returnTo],
    );
    return state;
  }

  /** Takes one away, and gives it; undefined when it is another browser's or provider's, was taken before, or took too long. */
  async take(browser: string, state: string, provider: string): Promise<SignInUnderWay | undefined> {
    const [stateHash, browserHash] = [hashOf(state), hashOf(browser)];
    if (stateHash === undefined || browserHash === undefined) return undefined;
    const [taken] = await this.db.query<Taken[]>(TAKE, [stateHash, browserHash, provider]);
    return taken && { provider, returnTo: taken.returnTo, ...(taken.level && { level: taken.level }) };
  }

  /** Forgets those that nobody came back from in time. */
  async removeOver(tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM resident_sign_ins WHERE expires_at <= now()');
  }
}
