import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';

/** What is filled in so far, as text, and in which version; of whom it is is not told. */
export interface DraftText {
  readonly versionId: string;
  /** JSON; null for one that is larger than was asked for. */
  readonly answer: string | null;
  /** JSON: which variants were chosen. */
  readonly chosen: string;
}

/** Not sent, not over, and begun as an application: what is over a case stays in the case's own version. */
const OPEN = `form_id = $1 AND case_id IS NULL AND amends_case_id IS NULL AND expires_at > now()`;

const ROWS = `
  SELECT d.form_version_id AS "versionId", d.chosen::text AS chosen,
         CASE WHEN octet_length(t.answer) <= $2 THEN t.answer END AS answer
    FROM drafts d CROSS JOIN LATERAL (SELECT d.answer::text AS answer) t
   WHERE ${OPEN}`;

const COUNT = `SELECT count(*)::integer AS count FROM drafts WHERE ${OPEN}`;

/** How many open drafts a form has. */
export const countDrafts = async (client: PoolClient, formId: string): Promise<number> =>
  (await client.query<{ count: number }>(COUNT, [formId])).rows[0]?.count ?? 0;

/**
 * Every open draft of a form, in no order, in the caller's transaction.
 * @param mostBytes of an answer's JSON
 * @param atATime rows held in memory
 */
export const draftsOfForm = (
  client: PoolClient,
  formId: string,
  mostBytes: number,
  atATime: number,
): AsyncIterable<DraftText> & { destroy: () => unknown } =>
  client.query(new QueryStream(ROWS, [formId, mostBytes], { batchSize: atATime, highWaterMark: atATime }));
