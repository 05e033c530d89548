import type { Transaction } from '../platform/database';
import { visibleCases } from './visible-cases';

/** Whose eyes a case is for. */
export interface Onlooker {
  /** Forms within reach; null is all. */
  readonly reach: readonly string[] | null;
  readonly mayReadSecret: boolean;
}

/** Numbers by id, of those among some cases that are there and that somebody may know of. */
export const numbersOfCases = async (
  tx: Transaction,
  ids: readonly string[],
  { reach, mayReadSecret }: Onlooker,
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; number: string }[]>(
    `SELECT c.id, c.number FROM cases c
      WHERE c.id = ANY ($1::uuid[]) AND ($2::text[] IS NULL OR c.form_id = ANY ($2)) AND ${visibleCases(3)}`,
    [ids, reach, mayReadSecret],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
};
