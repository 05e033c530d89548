import type { Transaction } from '../../platform/database';
import type { Given, Scope } from './account';

/** How `staff_grants` has it. */
const columnsOf = (scope: Scope): readonly [authority: string, form: string] => {
  if (scope.of === 'all') return ['', ''];
  return scope.of === 'authority' ? [scope.name, ''] : ['', scope.name];
};

/** Gives a role; one that is there already stays. */
export const giveGrant = async (tx: Transaction, id: string, { role, scope }: Given): Promise<void> => {
  if (scope.of === 'all')
    await tx.query(
      'UPDATE staff_accounts SET roles = array_append(roles, $2) WHERE id = $1 AND $2 <> ALL (roles)',
      [id, role],
    );
  else
    await tx.query(
      `INSERT INTO staff_grants (account_id, role, authority, form_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [id, role, ...columnsOf(scope)],
    );
};

/** Takes a role away; one that is not there is none. */
export const takeGrant = async (tx: Transaction, id: string, { role, scope }: Given): Promise<void> => {
  if (scope.of === 'all')
    await tx.query('UPDATE staff_accounts SET roles = array_remove(roles, $2) WHERE id = $1', [id, role]);
  else
    await tx.query(
      'DELETE FROM staff_grants WHERE account_id = $1 AND role = $2 AND authority = $3 AND form_id = $4',
      [id, role, ...columnsOf(scope)],
    );
};

/** All that an account may do, and nothing more. */
export const replaceGrants = async (
  tx: Transaction,
  id: string,
  given: readonly Given[],
  mayReadSecret: boolean,
): Promise<void> => {
  await tx.query(`UPDATE staff_accounts SET roles = '{}', may_read_secret = $2 WHERE id = $1`, [
    id,
    mayReadSecret,
  ]);
  await tx.query('DELETE FROM staff_grants WHERE account_id = $1', [id]);
  for (const one of given) await giveGrant(tx, id, one);
};
