import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lent } from '../platform/database';
import type { Role } from './roles';

/** One of the staff, as the others know them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Which of them may do a thing with the cases of a form. */
export interface WantedColleagues {
  readonly roles: readonly Role[];
  readonly formId: string;
  /** Only those with the right to secrecy. */
  readonly secret: boolean;
}

/** Those whose account is open, by name. Which authority a form is of is what its version in force says. */
const WHO = `
  SELECT a.id, a.name FROM staff_accounts a
   WHERE a.disabled_at IS NULL AND (a.may_read_secret OR NOT $3::boolean)
     AND (a.roles && $1::text[] OR EXISTS (
           SELECT FROM staff_grants g
            WHERE g.account_id = a.id AND g.role = ANY ($1)
              AND (g.form_id = $2 OR g.authority =
                   (SELECT v.authority FROM form_authorities v WHERE v.form_id = $2))))
   ORDER BY a.name COLLATE "sv-x-icu", a.id`;

/** The staff as they are named to each other. */
@Injectable()
export class Colleagues {
  constructor(private readonly db: DataSource) {}

  who({ roles, formId, secret }: WantedColleagues): Lent<Colleague[]> {
    return new Lent(this.db, {
      text: WHO,
      values: [roles, formId, secret],
      read: (rows) => rows as unknown as Colleague[],
    });
  }

  /** Names by account, of those whose account is shut too. Ids that are no account's are left out. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<Colleague[]>(
      'SELECT id, name FROM staff_accounts WHERE id::text = ANY ($1::text[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
