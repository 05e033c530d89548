import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { isUuid } from '../../platform/ids';
import { STAFF_COLUMNS, type StaffRow, staffUserOf } from '../sessions';
import type { StaffUser } from '../staff-user';
import { hashOf, makeToken } from '../token';

/** Days that a key works at most: a program that is forgotten ends by itself. */
export const TOKEN_DAYS = [30, 90, 365] as const;

/** Characters of a key's name. */
export const TOKEN_NAME_LENGTH = 80;

/** A key by which a program acts for an account. What opens is nowhere: only its hash is kept. */
export interface StaffToken {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
}

/** Minutes within which a second use is not written down. */
const USED_EVERY = 1;

/** Keys of accounts for programs. A key has the rights that its account has at the time: they go when it is shut. */
@Injectable()
export class StaffTokens {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Those that still work, newest first. */
  ofAccount(accountId: string): Promise<StaffToken[]> {
    return this.db.query<StaffToken[]>(
      `SELECT id, name, made_at AS "madeAt", used_at AS "usedAt", expires_at AS "expiresAt"
         FROM staff_tokens WHERE account_id = $1 AND expires_at > now() ORDER BY made_at DESC, id`,
      [accountId],
    );
  }

  /** A new key, shown once: it can be read nowhere afterwards. */
  make(accountId: string, name: string, days: number): Promise<string> {
    return this.db.transaction(async (tx) => {
      const token = makeToken();
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO staff_tokens (account_id, name, token_hash, expires_at)
           VALUES ($1, $2, $3, now() + make_interval(days => $4)) RETURNING id`,
        [accountId, name, hashOf(token), days],
      );
      await tx.query(`DELETE FROM staff_tokens WHERE expires_at < now() - interval '30 days'`);
      const details = { token: made?.id ?? '', days };
      await this.audit.record(tx, { actor: accountId, action: 'export.token-made', details });
      return token;
    });
  }

  /** Ends one of the account's keys at once. Nothing where it has none of that id. */
  async end(accountId: string, id: string): Promise<void> {
    if (!isUuid(id)) return;
    await this.db.transaction(async (tx) => {
      const ended = await tx.query<unknown[]>(
        `WITH ended AS (DELETE FROM staff_tokens WHERE account_id = $1 AND id = $2 RETURNING 1)
         SELECT 1 FROM ended`,
        [accountId, id],
      );
      if (ended.length > 0)
        await this.audit.record(tx, {
          actor: accountId,
          action: 'export.token-ended',
          details: { token: id },
        });
    });
  }

  /** Whose key it is; undefined when it is over, was never one, or its account is shut. */
  async find(token: string): Promise<StaffUser | undefined> {
    const hash = hashOf(token);
    if (hash === undefined) return undefined;
    const [row] = await this.db.query<(StaffRow & { readonly stale: boolean })[]>(
      `SELECT ${STAFF_COLUMNS},
              coalesce(t.used_at < now() - make_interval(mins => ${USED_EVERY}), true) AS stale
         FROM staff_tokens t JOIN staff_accounts a ON a.id = t.account_id
        WHERE t.token_hash = $1 AND t.expires_at > now() AND a.disabled_at IS NULL`,
      [hash],
    );
    if (row === undefined) return undefined;
    if (row.stale)
      await this.db.query('UPDATE staff_tokens SET used_at = now() WHERE token_hash = $1', [hash]);
    return staffUserOf(row);
  }
}
