import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { type Role, rolesIn } from './roles';
import type { StaffUser } from './staff-user';
import { hashOf, makeToken } from './token';

/** Hours after which a session ends, used or not. */
export const STAFF_HOURS = 24;

/** Hours without a click after which it ends. */
export const STAFF_IDLE_HOURS = 8;

/** Minutes within which a second click is not written down: every page would be a write otherwise. */
const SEEN_EVERY = 1;

const IDLE = `make_interval(hours => ${STAFF_IDLE_HOURS})`;

const ALIVE = `
    FROM staff_sessions s JOIN staff_accounts a ON a.id = s.account_id
   WHERE s.expires_at > now() AND s.seen_at > now() - ${IDLE} AND a.disabled_at IS NULL`;

const FIND = `
  SELECT a.id, a.name, a.roles, s.seen_at < now() - make_interval(mins => ${SEEN_EVERY}) AS stale ${ALIVE}
     AND s.token_hash = $1`;

const BEGIN = `
  INSERT INTO staff_sessions (token_hash, account_id, expires_at)
  VALUES ($1, $2, now() + make_interval(hours => ${STAFF_HOURS}))`;

const END = `
  WITH ended AS (DELETE FROM staff_sessions WHERE token_hash = $1 RETURNING account_id)
  SELECT account_id FROM ended`;

/** The only reader and writer of the staff's sessions. */
@Injectable()
export class Sessions {
  constructor(private readonly db: DataSource) {}

  /** A new session, in the caller's transaction, and away with those that are over. Gives its token, which is nowhere else. */
  async begin(tx: Transaction, accountId: string): Promise<string> {
    const token = makeToken();
    await tx.query(`DELETE FROM staff_sessions WHERE expires_at <= now() OR seen_at <= now() - ${IDLE}`);
    await tx.query(BEGIN, [hashOf(token), accountId]);
    return token;
  }

  /** Whose session a token is; undefined when it is over, was never one, or its account is shut. */
  async find(token: string): Promise<StaffUser | undefined> {
    const hash = hashOf(token);
    if (hash === undefined) return undefined;
    const [row] = await this.db.query<{ id: string; name: string; roles: string[]; stale: boolean }[]>(FIND, [
      hash,
    ]);
    if (row === undefined) return undefined;
    if (row.stale)
      await this.db.query('UPDATE staff_sessions SET seen_at = now() WHERE token_hash = $1', [hash]);
    return { id: row.id, name: row.name, roles: rolesIn(row.roles) };
  }

  /** Ends a session, and gives whose it was; undefined for one that is over already. */
  async end(tx: Transaction, token: string): Promise<string | undefined> {
    const [ended] = await tx.query<{ account_id: string }[]>(END, [hashOf(token) ?? null]);
    return ended?.account_id;
  }

  /** Whether anybody with a role is signed in now. */
  async isAnyoneIn(tx: Transaction, role: Role): Promise<boolean> {
    const found = await tx.query<unknown[]>(`SELECT 1 ${ALIVE} AND $1 = ANY (a.roles) LIMIT 1`, [role]);
    return found.length > 0;
  }
}
