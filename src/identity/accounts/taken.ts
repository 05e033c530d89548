import type { Transaction } from '../../platform/database';

/** Whoever manages accounts, or takes an address to sign in with, waits here for the others. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('staff accounts', 0))`;

/** Until the transaction is over: two must neither take the last administrator away together, nor the same address. */
export const aloneWithAccounts = async (tx: Transaction): Promise<void> => {
  await tx.query(ALONE);
};

/** Whether an account signs in with an address already. @param butOf the account that may */
export const isLoginTaken = async (tx: Transaction, login: string, butOf?: string): Promise<boolean> => {
  const found = await tx.query<unknown[]>(
    'SELECT 1 FROM staff_accounts WHERE login = $1 AND ($2::uuid IS NULL OR id <> $2)',
    [login, butOf ?? null],
  );
  return found.length > 0;
};
