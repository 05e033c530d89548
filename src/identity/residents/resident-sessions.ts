import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { hashOf, makeToken } from '../token';
import type { Resident } from './resident';

/** Hours after which a session ends, used or not. */
export const RESIDENT_HOURS = 8;

/** Minutes without a click after which it ends. */
const RESIDENT_IDLE_MINUTES = 30;

/** Hours after its end in which what was typed meanwhile is still taken into a draft. It opens nothing any more. */
const GRACE_HOURS = 24;

/** Seconds within which a second click is not written down: every page would be a write otherwise. */
const SEEN_EVERY = 30;

const IDLE = `make_interval(mins => ${RESIDENT_IDLE_MINUTES})`;
const ENDS = `least(seen_at + ${IDLE}, expires_at)`;
const KEPT = `${ENDS} > now() - make_interval(hours => ${GRACE_HOURS})`;

const COLUMNS = `
  id, provider, issuer, subject, level, personal_number AS "personalNumber", name, given_name AS "givenName",
  family_name AS "familyName", signed_in_at AS "signedInAt", ${ENDS} AS "endsAt"`;

const FIND = `
  SELECT ${COLUMNS}, ${ENDS} > now() AS alive, seen_at < now() - make_interval(secs => ${SEEN_EVERY}) AS stale
    FROM resident_sessions WHERE token_hash = $1 AND ${KEPT}`;

const SEE = `
  WITH seen AS (UPDATE resident_sessions SET seen_at = now() WHERE token_hash = $1 AND ${ENDS} > now()
                RETURNING seen_at, expires_at)
  SELECT ${ENDS} AS "endsAt" FROM seen`;

const FORGET = `
  UPDATE resident_sessions SET personal_number = NULL, name = NULL, given_name = NULL, family_name = NULL
   WHERE ${ENDS} <= now() AND num_nonnulls(personal_number, name, given_name, family_name) > 0`;

const BEGIN = `
  INSERT INTO resident_sessions
    (token_hash, provider, issuer, subject, level, personal_number, name, given_name, family_name, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(hours => ${RESIDENT_HOURS}))`;

/** What a provider says of a person who has signed in there. */
export interface Vouched {
  /** As the configuration calls the provider. */
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly level: Resident['level'];
  readonly personalNumber?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/** Somebody whose session is known. One that is over lets nobody in: it tells whose a draft was that is being saved. */
export interface KnownSession {
  readonly person: Resident;
  readonly isOver: boolean;
}

interface Row {
  readonly id: string;
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly level: Resident['level'];
  readonly personalNumber: string | null;
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly signedInAt: Date;
  readonly endsAt: Date;
  readonly alive: boolean;
  readonly stale: boolean;
}

/** The only reader and writer of residents' sessions. */
@Injectable()
export class ResidentSessions {
  constructor(private readonly db: DataSource) {}

  /**
   * A new session, in the caller's transaction, with a token that no browser had before. Those that are over go, and the one
   * that this browser had.
   * @param earlier the token of the session that this browser had
   * @returns the token, which is nowhere else
   */
  async begin(tx: Transaction, vouched: Vouched, earlier?: string): Promise<string> {
    if (earlier !== undefined) await this.end(tx, earlier);
    await this.removeOver(tx);
    const token = makeToken();
    const { provider, issuer, subject, level, personalNumber, name, givenName, familyName } = vouched;
    await tx.query(BEGIN, [
      hashOf(token),
      provider,
      issuer,
      subject,
      level,
      personalNumber,
      name,
      givenName,
      familyName,
    ]);
    return token;
  }

  /** Whose session a token is; undefined when it was never one, was ended, or is over for long. A look extends it. */
  async find(token: string): Promise<KnownSession | undefined> {
    const hash = hashOf(token);
    if (hash === undefined) return undefined;
    const [row] = await this.db.query<Row[]>(FIND, [hash]);
    if (row === undefined) return undefined;
    if (!row.alive) return { person: toResident(row), isOver: true };
    const endsAt = row.stale ? await this.see(hash) : undefined;
    return { person: { ...toResident(row), ...(endsAt && { endsAt }) }, isOver: false };
  }

  /** Ends a session: what its token opened it opens no more, wherever a copy of it may lie. */
  async end(tx: Transaction, token: string): Promise<void> {
    await tx.query('DELETE FROM resident_sessions WHERE token_hash = $1', [hashOf(token) ?? null]);
  }

  /**
   * Forgets those that are over for so long that nothing is saved by them any more. Of the others that are over it keeps only
   * whose they were: no personal number outlives its session here.
   */
  async removeOver(tx: Transaction): Promise<void> {
    await tx.query(`DELETE FROM resident_sessions WHERE NOT (${KEPT})`);
    await tx.query(FORGET);
  }

  private async see(hash: Buffer): Promise<Date | undefined> {
    const [seen] = await this.db.query<{ endsAt: Date }[]>(SEE, [hash]);
    return seen?.endsAt;
  }
}

const toResident = (row: Row): Resident => ({
  sessionId: row.id,
  provider: row.provider,
  issuer: row.issuer,
  subject: row.subject,
  level: row.level,
  ...(row.personalNumber !== null && { personalNumber: row.personalNumber }),
  ...(row.name !== null && { name: row.name }),
  ...(row.givenName !== null && { givenName: row.givenName }),
  ...(row.familyName !== null && { familyName: row.familyName }),
  signedInAt: row.signedInAt,
  endsAt: row.endsAt,
});
