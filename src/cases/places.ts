import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { FormFull } from './refusals';
import type { Cap, Idempotency, Submission } from './submission';

/** Cases that hold a place: one that was withdrawn has given it back. */
const TAKEN = `
  SELECT count(*)::integer AS taken FROM (
    SELECT FROM cases
     WHERE form_id = $1 AND received_at >= coalesce($2::timestamptz, '-infinity') AND status <> 'withdrawn'
     LIMIT $3) AS holders`;

const taken = async (tx: Transaction, formId: string, { cases, since }: Cap): Promise<number> => {
  const [row] = await tx.query<{ taken: number }[]>(TAKEN, [formId, since ?? null, cases]);
  return row?.taken ?? 0;
};

const isKnown = async (tx: Transaction, formId: string, { key }: Idempotency): Promise<boolean> => {
  const known = await tx.query<unknown[]>(
    'SELECT FROM idempotency_keys WHERE form_id = $1 AND key_hash = $2',
    [formId, createHash('sha256').update(key).digest()],
  );
  return known.length > 0;
};

/**
 * Makes sure that there is a place for a submission until the transaction ends. Those who come at once wait for each other, so that
 * the last place goes to one. A submission that came before has its place already.
 * @throws FormFull
 */
export const holdPlace = async (tx: Transaction, submission: Submission, cap: Cap): Promise<void> => {
  const { formId, idempotency } = submission;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('places ' || $1, 0))`, [formId]);
  // A statement of its own: it must see what whoever held the lock before has committed.
  if ((await taken(tx, formId, cap)) < cap.cases) return;
  if (idempotency !== undefined && (await isKnown(tx, formId, idempotency))) return;
  throw new FormFull();
};

/** Places in forms that take only so many answers. */
@Injectable()
export class Places {
  constructor(private readonly db: DataSource) {}

  /** How many are left at this moment: to be told, not to be relied on. */
  async left(formId: string, cap: Cap): Promise<number> {
    return Math.max(0, cap.cases - (await taken(this.db.manager, formId, cap)));
  }

  /** Whether a submission came before: it gets its answer again, also when nothing new is taken any more. */
  isRepeat(formId: string, idempotency: Idempotency): Promise<boolean> {
    return isKnown(this.db.manager, formId, idempotency);
  }
}
