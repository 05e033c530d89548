import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';

/** What a case says now, as text: whoever goes through very many reads it elsewhere than on the thread that answers requests. */
export interface AnswerText {
  readonly number: string;
  readonly isProtected: boolean;
  /** The version the answer is to be read by. */
  readonly versionId: string;
  /** JSON; null for one that is larger than was asked for. */
  readonly answer: string | null;
}

const ROWS = `
  SELECT c.number, c.protected_at IS NOT NULL AS "isProtected", r.form_version_id AS "versionId",
         CASE WHEN octet_length(r.answer) <= $2 THEN r.answer END AS answer
    FROM cases c
    CROSS JOIN LATERAL (
      SELECT form_version_id, answer::text AS answer FROM case_revisions WHERE case_id = c.id ORDER BY number DESC LIMIT 1
    ) r
   WHERE c.form_id = $1`;

const COUNT = 'SELECT count(*)::integer AS count FROM cases WHERE form_id = $1';

/** How many cases a form has. */
export const countAnswers = async (client: PoolClient, formId: string): Promise<number> =>
  (await client.query<{ count: number }>(COUNT, [formId])).rows[0]?.count ?? 0;

/**
 * The newest answer of every case of a form, those with protected identity too, in no order, in the caller's transaction.
 * @param mostBytes of an answer's JSON
 * @param atATime rows held in memory
 */
export const answersOfForm = (
  client: PoolClient,
  formId: string,
  mostBytes: number,
  atATime: number,
): AsyncIterable<AnswerText> & { destroy: () => unknown } =>
  client.query(new QueryStream(ROWS, [formId, mostBytes], { batchSize: atATime, highWaterMark: atATime }));
