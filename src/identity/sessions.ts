import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { type GivenGrant, grantsOf, rolesOf } from './grants';
import type { Role } from './roles';
import type { StaffUser } from './staff-user';
import { hashOf, makeToken } from './token';

/** Hours after which a session ends, used or not. */
export const STAFF_HOURS = 24;

/** Hours without a click after which it ends. */
export const STAFF_IDLE_HOURS = 8;

/** Minutes within which a second click is not written down: every page would be a write otherwise. */
const SEEN_EVERY = 1;

const IDLE = `make_interval(hours => ${STAFF_IDLE_HOURS})`;

/** Of a row `s` of staff_sessions: whether it is not over. */
export const ALIVE_SESSION = `s.expires_at > now() AND s.seen_at > now() - ${IDLE}`;

const ALIVE = `
    FROM staff_sessions s JOIN staff_accounts a ON a.id = s.account_id
   WHERE ${ALIVE_SESSION} AND a.disabled_at IS NULL`;

/** Which authority a form is of is what its version in force says, or the last that was. */
const FORMS_OF_AUTHORITY = `
  SELECT array_agg(v.form_id) FROM form_authorities v WHERE v.authority = g.authority`;

const GRANTS = `(
  SELECT json_agg(json_build_object('role', g.role, 'forms',
           CASE WHEN g.form_id <> '' THEN ARRAY[g.form_id] ELSE (${FORMS_OF_AUTHORITY}) END))
    FROM staff_grants g WHERE g.account_id = a.id)`;

/** Of a row `a` of staff_accounts: what `staffUserOf` makes one of the staff of. */
export const STAFF_COLUMNS = `a.id, a.name, a.roles, a.may_read_secret, ${GRANTS} AS grants`;

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly may_read_secret: boolean;
  readonly grants: readonly GivenGrant[] | null;
}

export const staffUserOf = (row: StaffRow): StaffUser => {
  const grants = grantsOf(row.roles, row.grants ?? []);
  return {
    id: row.id,
    name: row.name,
    roles: rolesOf(grants),
    grants,
    mayReadSecret: row.may_read_secret,
  };
};

const FIND = `
  SELECT ${STAFF_COLUMNS}, s.seen_at < now() - make_interval(mins => ${SEEN_EVERY}) AS stale ${ALIVE}
     AND s.token_hash = $1`;

const BEGIN = `
  WITH begun AS (INSERT INTO staff_sessions (token_hash, account_id, may_set_up, expires_at)
                 VALUES ($1, $2, $3, now() + make_interval(hours => ${STAFF_HOURS})))
  UPDATE staff_accounts SET signed_in_at = now() WHERE id = $2`;

const END = `
  WITH ended AS (DELETE FROM staff_sessions WHERE token_hash = $1 RETURNING account_id)
  SELECT account_id FROM ended`;

const END_ALL = `
  WITH ended AS (DELETE FROM staff_sessions
                  WHERE account_id = $1 AND ($2::bytea IS NULL OR token_hash <> $2) RETURNING 1)
  SELECT 1 FROM ended`;

/** The only reader and writer of the staff's sessions. */
@Injectable()
export class Sessions {
  constructor(private readonly db: DataSource) {}

  /**
   * A new session, in the caller's transaction, and away with those that are over. Gives its token, which is nowhere else.
   * @param by a session that a link began may set up how its account signs in from now on
   */
  async begin(tx: Transaction, accountId: string, by: 'link' | 'itself'): Promise<string> {
    const token = makeToken();
    await tx.query(`DELETE FROM staff_sessions WHERE expires_at <= now() OR seen_at <= now() - ${IDLE}`);
    await tx.query(BEGIN, [hashOf(token), accountId, by === 'link']);
    return token;
  }

  /**
   * Whose session a token is; undefined when it is over, was never one, or its account is shut.
   * @param isClick somebody is there: what a page asks by itself keeps no session from ending
   */
  async find(token: string, isClick = true): Promise<StaffUser | undefined> {
    const hash = hashOf(token);
    if (hash === undefined) return undefined;
    const [row] = await this.db.query<(StaffRow & { readonly stale: boolean })[]>(FIND, [hash]);
    if (row === undefined) return undefined;
    if (row.stale && isClick)
      await this.db.query('UPDATE staff_sessions SET seen_at = now() WHERE token_hash = $1', [hash]);
    return staffUserOf(row);
  }

  /** Ends a session, and gives whose it was; undefined for one that is over already. */
  async end(tx: Transaction, token: string): Promise<string | undefined> {
    const [ended] = await tx.query<{ account_id: string }[]>(END, [hashOf(token) ?? null]);
    return ended?.account_id;
  }

  /** Ends all of an account's sessions. @param butOf the token of one that goes on @returns how many ended */
  async endAll(tx: Transaction, accountId: string, butOf = ''): Promise<number> {
    const ended = await tx.query<unknown[]>(END_ALL, [accountId, hashOf(butOf) ?? null]);
    return ended.length;
  }

  /** Whether a session may set up how its account signs in, without showing that it can already. */
  async maySetUp(token: string): Promise<boolean> {
    const hash = hashOf(token);
    if (hash === undefined) return false;
    const found = await this.db.query<unknown[]>(`SELECT 1 ${ALIVE} AND s.token_hash = $1 AND s.may_set_up`, [
      hash,
    ]);
    return found.length > 0;
  }

  /** It has been set up: from now on one has to show that one can sign in. */
  async endSetUp(tx: Transaction, accountId: string): Promise<void> {
    await tx.query('UPDATE staff_sessions SET may_set_up = false WHERE account_id = $1', [accountId]);
  }

  /** Whether anybody with a role for all forms is signed in now. */
  async isAnyoneIn(tx: Transaction, role: Role): Promise<boolean> {
    const found = await tx.query<unknown[]>(`SELECT 1 ${ALIVE} AND $1 = ANY (a.roles) LIMIT 1`, [role]);
    return found.length > 0;
  }
}
