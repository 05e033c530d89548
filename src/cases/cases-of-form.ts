import type { Transaction } from '../platform/database';

/** How many cases a form has. */
export const countCases = async (tx: Transaction, formId: string): Promise<number> => {
  const [row] = await tx.query<{ count: number }[]>(
    'SELECT count(*)::integer AS count FROM cases WHERE form_id = $1',
    [formId],
  );
  return row?.count ?? 0;
};

/** Of numbers of cases those that may be named still: of cases that there are, without protected identity. */
export const nameableNumbers = async (
  tx: Transaction,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (numbers.length === 0) return new Set();
  const rows = await tx.query<{ number: string }[]>(
    'SELECT number FROM cases WHERE number = ANY ($1::text[]) AND protected_at IS NULL',
    [numbers],
  );
  return new Set(rows.map(({ number }) => number));
};
