import type { Asker } from '../cases';
import { reachOf, type Role, type StaffUser } from '../identity';

/** Whose rights stand inside a query. @param allowed the roles that what is done takes */
export const askerOf = (user: StaffUser, allowed: readonly Role[]): Asker => ({
  reach: reachOf(user, allowed),
  mayReadSecret: user.mayReadSecret,
});
