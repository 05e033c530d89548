import { isRole, ROLES, type Role } from './roles';

/** A role, and the forms whose cases it is for: all of them, or those named by id. */
export interface Grant {
  readonly role: Role;
  readonly forms: 'all' | readonly string[];
}

/** A grant as the database has it: a role that a newer copy knows of, an authority that has no form. */
export interface GivenGrant {
  readonly role: string;
  readonly forms: readonly string[] | null;
}

/** What gives a right here: a role that is not known gives none. @param everywhere roles for every form */
export const grantsOf = (everywhere: readonly string[], given: readonly GivenGrant[]): readonly Grant[] => [
  ...everywhere.filter(isRole).map((role) => ({ role, forms: 'all' as const })),
  ...given.flatMap(({ role, forms }) => (isRole(role) ? [{ role, forms: forms ?? [] }] : [])),
];

/** The roles that the grants speak of, in the order of all roles, each once. */
export const rolesOf = (grants: readonly Grant[]): readonly Role[] =>
  ROLES.filter((role) => grants.some((grant) => grant.role === role));
