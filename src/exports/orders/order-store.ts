import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database';
import { isUuid } from '../../platform/ids';
import type { Remarks } from '../wish';
import {
  DAYS_KEPT,
  type ExportFile,
  type ExportOrder,
  type OrderedWish,
  type OrderFault,
} from './export-order';

const COLUMNS = `id, account_id AS "accountId", form_id AS "formId", wish, state, cases, done, remarks, fault,
  ordered_at AS "orderedAt", finished_at AS "finishedAt", expires_at AS "expiresAt"`;

const EXPIRES = `now() + make_interval(days => ${DAYS_KEPT})`;

/** The rows of exports: what was ordered, and how far it has come. */
@Injectable()
export class OrderStore {
  constructor(private readonly db: DataSource) {}

  async add(tx: Transaction, accountId: string, wish: OrderedWish): Promise<string> {
    const [made] = await tx.query<{ id: string }[]>(
      `INSERT INTO exports (account_id, form_id, wish, expires_at) VALUES ($1, $2, $3, ${EXPIRES}) RETURNING id`,
      [accountId, wish.formId, JSON.stringify(wish)],
    );
    return made?.id ?? '';
  }

  /** Orders of one account stand in line here until the transaction is over. @returns how many it waits for already */
  async waitedFor(tx: Transaction, accountId: string): Promise<number> {
    await tx.query('SELECT 1 FROM staff_accounts WHERE id = $1 FOR UPDATE', [accountId]);
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM exports
        WHERE account_id = $1 AND state IN ('waiting', 'running') AND expires_at > now()`,
      [accountId],
    );
    return row?.count ?? 0;
  }

  /** One of an account's own. */
  async find(accountId: string, id: string): Promise<ExportOrder | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await this.db.query<ExportOrder[]>(
      `SELECT ${COLUMNS} FROM exports WHERE id = $1 AND account_id = $2 AND expires_at > now()`,
      [id, accountId],
    );
    return row;
  }

  /** Newest first. */
  ofAccount(accountId: string, limit: number): Promise<ExportOrder[]> {
    return this.db.query<ExportOrder[]>(
      `SELECT ${COLUMNS} FROM exports WHERE account_id = $1 AND expires_at > now()
        ORDER BY ordered_at DESC, id LIMIT $2`,
      [accountId, limit],
    );
  }

  files(id: string): Promise<ExportFile[]> {
    return this.db.query<ExportFile[]>(
      `SELECT place, name, media_type AS "mediaType", size::double precision, sha256
         FROM export_files WHERE export_id = $1 AND sha256 IS NOT NULL ORDER BY place`,
      [id],
    );
  }

  /** Takes it on, from whoever had it before: what that one has written goes. Nothing when there is nothing to make any more. */
  async begin(id: string, run: string): Promise<(ExportOrder & { readonly runs: number }) | undefined> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<(ExportOrder & { readonly runs: number })[]>(
        `WITH begun AS (
           UPDATE exports SET state = 'running', run = $2, runs = runs + 1, done = 0, cases = NULL
            WHERE id = $1 AND state IN ('waiting', 'running') AND expires_at > now() RETURNING *
         )
         SELECT ${COLUMNS}, runs FROM begun`,
        [id, run],
      );
      await tx.query('DELETE FROM export_files WHERE export_id = $1', [id]);
      return row;
    });
  }

  /** @returns whether it is still wanted, and of this run */
  async progress(id: string, run: string, done: number, cases: number | null): Promise<boolean> {
    const kept = await this.db.query<unknown[]>(
      `WITH kept AS (
         UPDATE exports SET done = $3, cases = $4 WHERE id = $1 AND run = $2 AND state = 'running' RETURNING 1
       )
       SELECT 1 FROM kept`,
      [id, run, done, cases],
    );
    return kept.length > 0;
  }

  /** All is written. @returns whether it was still wanted */
  async finish(
    tx: Transaction,
    id: string,
    run: string,
    files: readonly Omit<ExportFile, 'name' | 'mediaType'>[],
    remarks: Remarks,
  ): Promise<boolean> {
    const finished = await tx.query<unknown[]>(
      `WITH finished AS (
         UPDATE exports SET state = 'done', done = cases, remarks = $3, finished_at = now(), expires_at = ${EXPIRES}
          WHERE id = $1 AND run = $2 AND state = 'running' RETURNING 1
       )
       SELECT 1 FROM finished`,
      [id, run, JSON.stringify(remarks)],
    );
    if (finished.length === 0) return false;
    for (const { place, size, sha256 } of files)
      await tx.query('UPDATE export_files SET size = $3, sha256 = $4 WHERE export_id = $1 AND place = $2', [
        id,
        place,
        size,
        sha256,
      ]);
    return true;
  }

  /** Came to nothing: what was written goes. */
  async fail(id: string, run: string, fault: OrderFault): Promise<void> {
    await this.db.query(
      'DELETE FROM export_files WHERE export_id = $1 AND EXISTS (SELECT 1 FROM exports WHERE id = $1 AND run = $2)',
      [id, run],
    );
    await this.db.query(
      `UPDATE exports SET state = 'failed', fault = $3, finished_at = now()
        WHERE id = $1 AND run = $2 AND state = 'running'`,
      [id, run, fault],
    );
  }

  /** Nobody wants it any more. @returns whether somebody did until now */
  async cancel(tx: Transaction, id: string): Promise<boolean> {
    const cancelled = await tx.query<unknown[]>(
      `WITH cancelled AS (
         UPDATE exports SET state = 'cancelled', finished_at = now()
          WHERE id = $1 AND state IN ('waiting', 'running') RETURNING 1
       )
       SELECT 1 FROM cancelled`,
      [id],
    );
    if (cancelled.length > 0) await tx.query('DELETE FROM export_files WHERE export_id = $1', [id]);
    return cancelled.length > 0;
  }

  /** With its files. Whoever still makes it writes no more. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM exports WHERE id = $1', [id]);
  }

  /** Those that are too old, and what cancelled or failed ones have left. @returns how many were removed */
  async removeOld(): Promise<number> {
    await this.db.query(
      `DELETE FROM export_files f USING exports e
        WHERE e.id = f.export_id AND e.state IN ('cancelled', 'failed')`,
    );
    const removed = await this.db.query<unknown[]>(
      `WITH removed AS (DELETE FROM exports WHERE expires_at <= now() RETURNING 1) SELECT 1 FROM removed`,
    );
    return removed.length;
  }
}
