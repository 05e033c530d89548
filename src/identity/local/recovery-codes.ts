import { createHash, randomInt } from 'node:crypto';
import type { Transaction } from '../../platform/database';

/** How many one gets at a time. */
const COUNT = 10;

/** Without those that look alike: 10 of them are 49 bits. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

const makeCode = (): string => {
  const letters = Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
};

/** However it was typed. */
const readCode = (typed: string): string | undefined => {
  const letters = typed.toLowerCase().replace(/[\s-]/g, '');
  return /^[2-9a-z]{10}$/.test(letters) ? letters : undefined;
};

const hashOfCode = (accountId: string, letters: string): Buffer =>
  createHash('sha256').update(`${accountId}:${letters}`).digest();

/** New ones for an account, and away with those before. They are nowhere else than in what is returned. */
export const renewRecoveryCodes = async (tx: Transaction, accountId: string): Promise<readonly string[]> => {
  const codes = Array.from({ length: COUNT }, makeCode);
  await tx.query('DELETE FROM staff_recovery_codes WHERE account_id = $1', [accountId]);
  await tx.query('INSERT INTO staff_recovery_codes (account_id, code_hash) SELECT $1, unnest($2::bytea[])', [
    accountId,
    codes.map((code) => hashOfCode(accountId, code.replace('-', ''))),
  ]);
  return codes;
};

/** Uses a code up; whether there was such a one. */
export const useRecoveryCode = async (
  tx: Transaction,
  accountId: string,
  typed: string,
): Promise<boolean> => {
  const letters = readCode(typed);
  if (letters === undefined) return false;
  const used = await tx.query<unknown[]>(
    `WITH used AS (UPDATE staff_recovery_codes SET used_at = now()
                    WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1)
     SELECT 1 FROM used`,
    [accountId, hashOfCode(accountId, letters)],
  );
  return used.length > 0;
};
