import { createHash } from 'node:crypto';
import type { Transaction } from '../platform/database';
import { storing, TextNotStorable } from '../platform/refusal';
import type { Submission } from './submission';

/** A row of the database's `file_cases`, where the outcomes are told. */
export interface Outcome {
  readonly outcome: 'filed' | 'repeated' | 'different' | 'running';
  readonly case_id: string;
  readonly number: string;
  readonly received_at: Date;
}

const FILE_CASES = `
  SELECT outcome, case_id, number, received_at
    FROM file_cases($1::text[], $2::uuid[], $3::text[], $4::jsonb[], $5::text[], $6::bytea[], $7::bytea[], $8::text[])
   ORDER BY place`;

/** Files all or none, in one round trip. @throws TextNotStorable when one of them cannot be held */
export function fileAll(
  tx: Transaction,
  submissions: readonly Submission[],
  listeners: readonly string[],
): Promise<Outcome[]> {
  return storing(
    tx.query<Outcome[]>(FILE_CASES, [
      submissions.map(({ formId }) => formId),
      submissions.map(({ formVersionId }) => formVersionId),
      submissions.map(({ language }) => language),
      submissions.map(({ answer }) => JSON.stringify(answer)),
      submissions.map(({ source }) => source),
      submissions.map(({ idempotency }) => (idempotency ? sha256(idempotency.key) : null)),
      submissions.map(({ idempotency }) => (idempotency ? sha256(idempotency.body) : null)),
      listeners,
    ]),
  );
}

/**
 * Files those that can be filed. In one round trip when all can; when one cannot, PostgreSQL has undone them all, and each is
 * filed by itself. Any other fault, such as a lost connection, leaves it open what was done, and is not tried again here.
 */
export async function fileEach(
  tx: Transaction,
  submissions: readonly Submission[],
  listeners: readonly string[],
): Promise<(Outcome | Error)[]> {
  try {
    return await fileAll(tx, submissions, listeners);
  } catch (fault) {
    if (!isOfContent(fault)) throw fault;
    if (submissions.length === 1) return [fault];
  }
  const outcomes: (Outcome | Error)[] = [];
  for (const submission of submissions) outcomes.push(...(await fileEach(tx, [submission], listeners)));
  return outcomes;
}

/** PostgreSQL has read it all and refused some of it (SQLSTATE classes 22 and 23), and so undone it all. */
const isOfContent = (fault: unknown): fault is Error =>
  fault instanceof TextNotStorable ||
  (fault instanceof Error && 'code' in fault && /^2[23]/.test(String(fault.code)));

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();
