import type { Role } from './roles';
import type { StaffUser } from './staff-user';

/** The forms, by id, whose cases somebody may do a thing with: all of them, or those named; an empty list is none. */
export type Reach = 'all' | readonly string[];

/** Which forms somebody reaches in one of these roles. */
export const reachOf = ({ grants }: Pick<StaffUser, 'grants'>, allowed: readonly Role[]): Reach => {
  const counting = grants.filter(({ role }) => allowed.includes(role));
  if (counting.some(({ forms }) => forms === 'all')) return 'all';
  return [...new Set(counting.flatMap(({ forms }) => forms))];
};

export const isWithin = (reach: Reach, formId: string): boolean => reach === 'all' || reach.includes(formId);

/** As a parameter of a query: `($1::text[] IS NULL OR form_id = ANY ($1))`. */
export const reachParameter = (reach: Reach): readonly string[] | null => (reach === 'all' ? null : reach);
