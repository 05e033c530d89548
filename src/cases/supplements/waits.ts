import type { DataSource } from 'typeorm';
import { dayOf, type Wait } from '../../form';
import { Lent, rowsOf } from '../../platform/database';
import { SupplementRequest } from './supplement-request.entity';

/** When the resident of a case was asked for more, oldest first: what a clock may stand still for. */
export const waitsOf = (db: Pick<DataSource, 'query'>, caseId: string): Lent<Wait[]> => {
  const asked = rowsOf(SupplementRequest, 'WHERE e.case_id = $1 ORDER BY e.asked_at', [caseId]);
  return new Lent(db, {
    ...asked,
    read: (rows) =>
      asked.read(rows).map(({ askedAt, dueOn, endedAt }) => ({
        asked: dayOf(askedAt),
        due: dueOn,
        ...(endedAt !== null && { ended: dayOf(endedAt) }),
      })),
  });
};
