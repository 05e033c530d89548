import type { Transaction } from '../../platform/database';

/** Whether an account signs in with an address already. @param butOf the account that may */
export const isLoginTaken = async (tx: Transaction, login: string, butOf?: string): Promise<boolean> => {
  const found = await tx.query<unknown[]>(
    'SELECT 1 FROM staff_accounts WHERE login = $1 AND ($2::uuid IS NULL OR id <> $2)',
    [login, butOf ?? null],
  );
  return found.length > 0;
};
