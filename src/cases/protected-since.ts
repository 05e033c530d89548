import type { Transaction } from '../platform/database';

/** Whether any case of a form has been protected since a moment: what was taken out before may hold it in the open. */
export const protectedSince = async (tx: Transaction, formId: string, since: Date): Promise<boolean> => {
  const [row] = await tx.query<{ is: boolean }[]>(
    'SELECT EXISTS (SELECT FROM cases WHERE form_id = $1 AND protected_at >= $2) AS is',
    [formId, since],
  );
  return row?.is ?? false;
};
