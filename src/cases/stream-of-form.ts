import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import type { DataSource } from 'typeorm';
import type { Json } from '../form/json';
import type { CaseStatus } from './case-status';

/** A case as exports need it. */
export interface ExportRow {
  readonly number: string;
  readonly receivedAt: Date;
  readonly status: CaseStatus;
  /** The version the answer is to be read by. */
  readonly versionId: string;
  readonly answer: Json;
}

const ROWS = `
  SELECT c.number, c.received_at AS "receivedAt", c.status, r.form_version_id AS "versionId", r.answer
    FROM cases c
    CROSS JOIN LATERAL (
      SELECT form_version_id, answer FROM case_revisions WHERE case_id = c.id ORDER BY number DESC LIMIT 1
    ) r
   WHERE c.form_id = $1
   ORDER BY c.received_at, c.id`;

/** Rows fetched at a time: enough to hide the way to the database, little enough to hold. */
const AT_A_TIME = 500;

/**
 * One statement is one snapshot: a case filed meanwhile is in the next export. It goes at the speed of whoever fetches it, so
 * the limit on how long a statement may take is lifted. Stopping early gives the connection back.
 */
export async function* streamOfForm(
  db: DataSource,
  formId: string,
): AsyncGenerator<ExportRow, void, undefined> {
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    await runner.query('SET LOCAL statement_timeout = 0');
    const stream = client.query(new QueryStream(ROWS, [formId], { batchSize: AT_A_TIME }));
    for await (const row of stream) yield row as ExportRow;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}
