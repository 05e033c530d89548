import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { SignInLinkSpent } from './refusals';
import type { Role } from './roles';
import { Sessions } from './sessions';
import { hashOf, makeToken } from './token';

/** Hours that a link which the server prints works, if it is not used. */
const HOURS_OPEN = 1;

/** Hours that an invitation works: it may come on a Friday. */
export const INVITATION_HOURS = 72;

/** What the first account is called until somebody gives it another name. */
const FIRST_NAME = 'Administratör';
const FIRST_ROLE: Role = 'administrator';

/** Whoever makes or uses a first link waits here: two of them must not make two administrators. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('first staff account', 0))`;

const USABLE = `token_hash = $1 AND used_at IS NULL AND expires_at > now()
  AND NOT EXISTS (SELECT 1 FROM staff_accounts a WHERE a.id = account_id AND a.disabled_at IS NOT NULL)`;

const MAKE = `
  INSERT INTO staff_sign_in_links (token_hash, account_id, roles, expires_at)
  VALUES ($1, (SELECT id FROM staff_accounts WHERE $2::text = ANY (roles) AND disabled_at IS NULL
                ORDER BY created_at LIMIT 1),
          ARRAY[$2::text], now() + make_interval(hours => ${HOURS_OPEN}))`;

const INVITE = `
  INSERT INTO staff_sign_in_links (token_hash, account_id, roles, made_by, expires_at)
  VALUES ($1, $2, '{}', $3, now() + make_interval(hours => ${INVITATION_HOURS}))`;

/** Links by which staff sign in once. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
  ) {}

  /**
   * The token of a link for whoever runs the server, which voids the one before; undefined while an administrator is signed
   * in. The first one used makes the first account. A later one leads back to it: sessions end, and nobody would get in again.
   */
  async first(): Promise<string | undefined> {
    return this.db.transaction(async (tx) => {
      await tx.query(ALONE);
      if (await this.sessions.isAnyoneIn(tx, FIRST_ROLE)) return undefined;
      const token = makeToken();
      await tx.query('DELETE FROM staff_sign_in_links WHERE used_at IS NULL AND made_by IS NULL');
      await tx.query(MAKE, [hashOf(token), FIRST_ROLE]);
      return token;
    });
  }

  /** The token of a link for an account that there is, which voids those before. @param madeBy whoever invites */
  async invite(tx: Transaction, accountId: string, madeBy: string): Promise<string> {
    const token = makeToken();
    await this.voidThose(tx, accountId);
    await tx.query(INVITE, [hashOf(token), accountId, madeBy]);
    return token;
  }

  /** Voids the links that an account was invited by. */
  async voidThose(tx: Transaction, accountId: string): Promise<void> {
    await tx.query('DELETE FROM staff_sign_in_links WHERE used_at IS NULL AND account_id = $1', [accountId]);
  }

  /** Whether a link would still sign someone in. Asking does not use it: machines that look through mail ask. */
  async isUsable(token: string): Promise<boolean> {
    const hash = hashOf(token);
    if (hash === undefined) return false;
    const rows = await this.db.query<unknown[]>(`SELECT 1 FROM staff_sign_in_links WHERE ${USABLE}`, [hash]);
    return rows.length > 0;
  }

  /** Whether whoever runs the server has a link that is not used yet. */
  async isFirstOpen(): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(
      'SELECT 1 FROM staff_sign_in_links WHERE made_by IS NULL AND used_at IS NULL AND expires_at > now() LIMIT 1',
    );
    return rows.length > 0;
  }

  /**
   * Uses a link up, and gives the account it is for; the first one is made now.
   * @throws SignInLinkSpent
   */
  async use(
    tx: Transaction,
    token: string,
  ): Promise<{ readonly account: string; readonly isInvitation: boolean }> {
    const hash = hashOf(token);
    if (hash === undefined) throw new SignInLinkSpent();
    await tx.query(ALONE);
    const [link] = await tx.query<{ account_id: string | null; roles: string[]; made_by: string | null }[]>(
      `SELECT account_id, roles, made_by FROM staff_sign_in_links WHERE ${USABLE} FOR UPDATE`,
      [hash],
    );
    if (link === undefined) throw new SignInLinkSpent();
    const account = link.account_id ?? (await makeAccount(tx, link.roles));
    await tx.query('UPDATE staff_sign_in_links SET used_at = now(), account_id = $2 WHERE token_hash = $1', [
      hash,
      account,
    ]);
    return { account, isInvitation: link.made_by !== null };
  }
}

const makeAccount = async (tx: Transaction, roles: readonly string[]): Promise<string> => {
  const [made] = await tx.query<{ id: string }[]>(
    'INSERT INTO staff_accounts (name, roles) VALUES ($1, $2) RETURNING id',
    [FIRST_NAME, roles],
  );
  if (made === undefined) throw new Error('The first account was not made.');
  return made.id;
};
