import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid } from '../../platform/ids';
import { isRole, ROLES } from '../roles';
import { ALIVE_SESSION } from '../sessions';
import type { Account, Given, Scope } from './account';

interface Row extends Omit<Account, 'given'> {
  readonly roles: readonly string[];
  readonly grants: readonly { readonly role: string; readonly authority: string; readonly form: string }[];
}

const SELECT = `
  SELECT a.id, a.name, a.login, a.provider, a.roles, a.may_read_secret AS "mayReadSecret",
         a.password_hash IS NOT NULL AND a.totp_sealed IS NOT NULL AS "isSetUp",
         (SELECT count(*)::int FROM staff_sessions s WHERE s.account_id = a.id AND ${ALIVE_SESSION}) AS sessions,
         a.signed_in_at AS "signedInAt", a.created_at AS "createdAt", a.disabled_at AS "closedAt",
         coalesce((SELECT json_agg(json_build_object('role', role, 'authority', authority, 'form', form_id)
                                   ORDER BY authority, form_id, role)
                     FROM staff_grants g WHERE g.account_id = a.id), '[]') AS grants
    FROM staff_accounts a`;

/** Reads the staff's accounts, for those who manage them and for whoever one's own is. */
@Injectable()
export class AccountReader {
  constructor(private readonly db: DataSource) {}

  /** All of them, those that are closed last. */
  async all(): Promise<readonly Account[]> {
    const rows = await this.db.query<Row[]>(
      `${SELECT} ORDER BY a.disabled_at IS NOT NULL, a.name COLLATE "sv-x-icu", a.id`,
    );
    return rows.map(toAccount);
  }

  async byId(id: string): Promise<Account | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await this.db.query<Row[]>(`${SELECT} WHERE a.id = $1`, [id]);
    return row && toAccount(row);
  }
}

const toAccount = ({ roles, grants, ...row }: Row): Account => ({
  ...row,
  given: [
    ...ROLES.filter((role) => roles.includes(role)).map((role) => ({ role, scope: { of: 'all' } as const })),
    ...grants.flatMap(({ role, authority, form }): Given[] =>
      isRole(role) ? [{ role, scope: scopeOf(authority, form) }] : [],
    ),
  ],
});

const scopeOf = (authority: string, form: string): Scope =>
  form === '' ? { of: 'authority', name: authority } : { of: 'form', name: form };
