import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import type { DataSource } from 'typeorm';
import type { Json } from '../form/json';
import type { CaseStatus } from './case-status';
import { visibleCases } from './visible-cases';

/** Which cases of a form. What is not said does not narrow. */
export interface WantedCases {
  readonly formId: string;
  /** Those with protected identity too: for whoever has the right to secrecy. */
  readonly secretToo: boolean;
  readonly statuses?: readonly CaseStatus[];
  /** ISO dates in Swedish time, both of them included. */
  readonly from?: string;
  readonly to?: string;
  /** Just these, by their numbers. */
  readonly numbers?: readonly string[];
}

/** A case as exports need it. */
export interface ExportRow {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: Date;
  readonly status: CaseStatus;
  /** The name of whoever handles it. */
  readonly handler: string | null;
  /** The version the answer is to be read by. */
  readonly versionId: string;
  readonly answer: Json;
}

const WHICH = `
  c.form_id = $1
  AND ($2::text[] IS NULL OR c.status = ANY ($2))
  AND ($3::date IS NULL OR c.received_at >= $3::date::timestamp AT TIME ZONE 'Europe/Stockholm')
  AND ($4::date IS NULL OR c.received_at < ($4::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')
  AND ($5::text[] IS NULL OR c.number = ANY ($5))
  AND ${visibleCases(6)}`;

const parametersOf = ({ formId, statuses, from, to, numbers, secretToo }: WantedCases): unknown[] => [
  formId,
  statuses ?? null,
  from ?? null,
  to ?? null,
  numbers ?? null,
  secretToo,
];

/** Those of the same thousandth of a second come in the order of their numbers. */
const ROWS = `
  SELECT c.id, c.number, c.received_at AS "receivedAt", c.status, h.name AS handler,
         r.form_version_id AS "versionId", r.answer
    FROM cases c
    LEFT JOIN staff_accounts h ON h.id = c.handler_id
    CROSS JOIN LATERAL (
      SELECT form_version_id, answer FROM case_revisions WHERE case_id = c.id ORDER BY number DESC LIMIT 1
    ) r
   WHERE ${WHICH}
   ORDER BY c.received_at, c.number`;

/** Rows fetched at a time: enough to hide the way to the database, little enough to hold. */
const AT_A_TIME = 500;

/** Every version that an answer of the form is or was to be read by. */
const VERSIONS = `
  SELECT DISTINCT r.form_version_id AS id
    FROM cases c JOIN case_revisions r ON r.case_id = c.id
   WHERE c.form_id = $1`;

const COUNT = `SELECT count(*)::integer AS count FROM cases c WHERE ${WHICH}`;

/** Cases of a form as they were at one moment. */
export interface FormSnapshot {
  readonly count: number;
  /** Of all the form's cases, so that the columns are the same whichever are wanted. */
  readonly versionIds: readonly string[];
  /** In the order received, a few at a time in memory. Each call goes through the same cases anew; one at a time. */
  readonly cases: () => AsyncGenerator<ExportRow, void, undefined>;
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
  wanted: WantedCases,
  read: (snapshot: FormSnapshot) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET LOCAL statement_timeout = 0');
    const versionIds = await versionsUsed(runner, wanted.formId);
    const [row] = (await runner.query(COUNT, parametersOf(wanted))) as { count: number }[];
    yield* read({ count: row?.count ?? 0, versionIds, cases: () => rowsOf(client, wanted) });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

async function* rowsOf(client: PoolClient, wanted: WantedCases): AsyncGenerator<ExportRow, void, undefined> {
  const stream = client.query(new QueryStream(ROWS, parametersOf(wanted), { batchSize: AT_A_TIME }));
  for await (const row of stream) yield row as ExportRow;
}
