import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import type { DataSource } from 'typeorm';
import type { Json } from '../form/json';
import type { CaseStatus } from './case-status';

/** A case as exports need it. */
export interface ExportRow {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: Date;
  readonly status: CaseStatus;
  /** The version the answer is to be read by. */
  readonly versionId: string;
  readonly answer: Json;
}

/** Those of the same thousandth of a second come in the order of their numbers. */
const ROWS = `
  SELECT c.id, c.number, c.received_at AS "receivedAt", c.status, r.form_version_id AS "versionId", r.answer
    FROM cases c
    CROSS JOIN LATERAL (
      SELECT form_version_id, answer FROM case_revisions WHERE case_id = c.id ORDER BY number DESC LIMIT 1
    ) r
   WHERE c.form_id = $1
   ORDER BY c.received_at, c.number`;

/** Rows fetched at a time: enough to hide the way to the database, little enough to hold. */
const AT_A_TIME = 500;

/** Every version that an answer of the form is or was to be read by. */
const VERSIONS = `
  SELECT DISTINCT r.form_version_id AS id
    FROM cases c JOIN case_revisions r ON r.case_id = c.id
   WHERE c.form_id = $1`;

const COUNT = 'SELECT count(*)::integer AS count FROM cases WHERE form_id = $1';

/** The cases of a form as they were at one moment. */
export interface FormSnapshot {
  readonly count: number;
  readonly versionIds: readonly string[];
  /** In the order received, a few at a time in memory. To be gone through once. */
  readonly cases: AsyncIterable<ExportRow>;
}

/** The versions that a form's cases were filled in with, in no order. As time goes on there are only more of them. */
export const versionsUsed = async (db: Pick<DataSource, 'query'>, formId: string): Promise<string[]> =>
  (await db.query<{ id: string }[]>(VERSIONS, [formId])).map(({ id }) => id);

/**
 * What `read` makes of a snapshot: a case filed meanwhile is in the next export. It goes at the speed of whoever fetches it,
 * so the limit on how long a statement may take is lifted. Nothing is asked before the first part is fetched; stopping early
 * gives the connection back.
 */
export async function* snapshotOfForm<T>(
  db: DataSource,
  formId: string,
  read: (snapshot: FormSnapshot) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET LOCAL statement_timeout = 0');
    const versionIds = await versionsUsed(runner, formId);
    const [row] = (await runner.query(COUNT, [formId])) as { count: number }[];
    yield* read({ count: row?.count ?? 0, versionIds, cases: rowsOf(client, formId) });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

async function* rowsOf(client: PoolClient, formId: string): AsyncGenerator<ExportRow, void, undefined> {
  const stream = client.query(new QueryStream(ROWS, [formId], { batchSize: AT_A_TIME }));
  for await (const row of stream) yield row as ExportRow;
}
