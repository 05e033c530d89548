import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Json } from '../form/json';
import { copyOut, type CopiedFields, inlined, type Inlined } from '../platform/database';
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

const parametersOf = ({ formId, statuses, from, to, numbers, secretToo }: WantedCases): Inlined[] => [
  formId,
  statuses ?? null,
  from ?? null,
  to ?? null,
  numbers ?? null,
  secretToo,
];

/** Those of the same thousandth of a second come in the order of their numbers. */
const ROWS = `
  SELECT c.id::text, c.number, c.received_at, c.status, h.name, r.form_version_id::text, r.answer::text
    FROM cases c
    LEFT JOIN staff_accounts h ON h.id = c.handler_id
    CROSS JOIN LATERAL (
      SELECT form_version_id, answer FROM case_revisions WHERE case_id = c.id ORDER BY number DESC LIMIT 1
    ) r
   WHERE ${WHICH}
   ORDER BY c.received_at, c.number`;

/** Every version that an answer of the form is or was to be read by. */
const VERSIONS = `
  SELECT DISTINCT r.form_version_id AS id
    FROM cases c JOIN case_revisions r ON r.case_id = c.id
   WHERE c.form_id = $1`;

const COUNT = `SELECT count(*)::integer AS count FROM cases c WHERE ${WHICH}`;

/**
 * How the texts in answers are, their members' names among them: as everywhere; or, for who writes them on as they are, as `bytes` of
 * UTF-8, a character for each, which spares reading and writing them.
 */
export type AnswerTexts = 'texts' | 'bytes';

/** Cases of a form as they were at one moment. */
export interface FormSnapshot {
  readonly count: number;
  /** Of all the form's cases, so that the columns are the same whichever are wanted. */
  readonly versionIds: readonly string[];
  /** In the order received, a few at a time in memory. Each call goes through the same cases anew; one at a time. */
  readonly cases: () => AsyncGenerator<ExportRow, void, undefined>;
  /** The same, as many at once as have come: for what is done a hundred thousand times a second. */
  readonly batches: (answers?: AnswerTexts) => AsyncGenerator<readonly ExportRow[], void, undefined>;
}

/** The versions that a form's cases were filled in with, in no order. As time goes on there are only more of them. */
export const versionsUsed = async (db: Pick<DataSource, 'query'>, formId: string): Promise<string[]> =>
  (await db.query<{ id: string }[]>(VERSIONS, [formId])).map(({ id }) => id);

/**
 * What `read` makes of a snapshot: a case filed meanwhile is in the next export. It goes at the speed of whoever fetches it,
 * so the limit on how long a statement may take is lifted. Nothing is asked before the first part is fetched; stopping early
 * gives the connection back, or ends it in the middle of the cases.
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
    const batches = (answers?: AnswerTexts) => batchesOf(client, wanted, answers);
    yield* read({ count: row?.count ?? 0, versionIds, batches, cases: () => eachOf(batches()) });
  } finally {
    // A connection that has ended has been released by that.
    if (!runner.isReleased && runner.isTransactionActive) await runner.rollbackTransaction();
    if (!runner.isReleased) await runner.release();
  }
}

const batchesOf = (
  client: PoolClient,
  wanted: WantedCases,
  answers: AnswerTexts = 'texts',
): AsyncGenerator<readonly ExportRow[], void, undefined> =>
  copyOut(client, inlined(ROWS, parametersOf(wanted)), (fields) => rowOf(fields, answers));

async function* eachOf<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<T, void, undefined> {
  for await (const batch of batches) yield* batch;
}

/** Where PostgreSQL counts its microseconds from. */
const EPOCH = Date.UTC(2000, 0, 1);

const rowOf = (
  [id, number, receivedAt, status, handler, versionId, answer]: CopiedFields,
  answers: AnswerTexts,
): ExportRow => ({
  id: textOf(id),
  number: textOf(number),
  receivedAt: new Date(EPOCH + Number(receivedAt?.readBigInt64BE() ?? 0n) / 1000),
  status: textOf(status) as CaseStatus,
  handler: handler ? textOf(handler) : null,
  versionId: textOf(versionId),
  answer: JSON.parse(
    answers === 'bytes' ? (answer?.toString('latin1') ?? 'null') : textOf(answer, 'null'),
  ) as Json,
});

const textOf = (field: CopiedFields[number] | undefined, otherwise = ''): string =>
  field?.toString('utf8') ?? otherwise;
