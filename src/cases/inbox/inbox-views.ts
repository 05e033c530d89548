import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lent, type Transaction } from '../../platform/database';
import { isUuid } from '../../platform/ids';
import { storing } from '../../platform/refusal';
import { ViewNameTaken, ViewNotFound } from '../refusals';

/** Letters of a view's name, and of the address that it keeps. */
export const LONGEST_VIEW_NAME = 60;
export const LONGEST_VIEW_QUERY = 2000;

/** Views of one person, or of the team. */
export const MOST_VIEWS = 50;

/** A list of cases that somebody keeps under a name. It holds no right: each who opens it sees what they reach. */
export interface InboxView {
  readonly id: string;
  readonly name: string;
  /** The list's address, after the question mark. */
  readonly query: string;
  readonly isTeams: boolean;
}

export interface NewView extends Pick<InboxView, 'name' | 'query' | 'isTeams'> {
  /** The account of whoever keeps it. */
  readonly by: string;
}

type Also = (tx: Transaction, id: string) => Promise<void>;

/** A view, whoever keeps it: of one person's the name is not told. */
export interface KeptView {
  readonly name: string | null;
  readonly query: string;
}

/** Every view there is, the team's by name. For what must know what points where, and is shown to nobody. */
export const allViews = (db: Pick<DataSource, 'query'>): Promise<KeptView[]> =>
  db.query<KeptView[]>(
    `SELECT CASE WHEN account_id IS NULL THEN name END AS name, query FROM inbox_views ORDER BY lower(name), id`,
  );

/** The only reader and writer of saved views. */
@Injectable()
export class InboxViews {
  constructor(private readonly db: DataSource) {}

  /** One's own, and the team's, by name. */
  ofUser(accountId: string): Lent<InboxView[]> {
    return new Lent(this.db, {
      text: `SELECT id, name, query, account_id IS NULL AS "isTeams" FROM inbox_views
              WHERE account_id = $1 OR account_id IS NULL ORDER BY lower(name), id LIMIT ${2 * MOST_VIEWS}`,
      values: [accountId],
      read: (rows) => rows as unknown as InboxView[],
    });
  }

  /** @throws ViewNameTaken when there is one of that name, or no room for more; TextNotStorable */
  async add({ name, query, isTeams, by }: NewView, also: Also): Promise<void> {
    await this.db.transaction(async (tx) => {
      const owner = isTeams ? null : by;
      const [row] = await storing(
        tx.query<{ id: string }[]>(
          `INSERT INTO inbox_views (account_id, name, query, made_by)
           SELECT $1::uuid, $2, $3, $4
            WHERE (SELECT count(*) FROM inbox_views WHERE account_id IS NOT DISTINCT FROM $1::uuid) < ${MOST_VIEWS}
           ON CONFLICT DO NOTHING RETURNING id`,
          [owner, name, query, by],
        ),
      );
      if (row === undefined) throw new ViewNameTaken();
      await also(tx, row.id);
    });
  }

  /** One's own, or the team's. Removed twice it is removed once. @throws ViewNotFound for another's */
  async remove(id: string, accountId: string, also: Also): Promise<void> {
    if (!isUuid(id)) throw new ViewNotFound();
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `WITH gone AS (DELETE FROM inbox_views WHERE id = $1 AND (account_id = $2 OR account_id IS NULL) RETURNING id)
         SELECT id FROM gone`,
        [id, accountId],
      );
      if (row === undefined) throw new ViewNotFound();
      await also(tx, row.id);
    });
  }
}
