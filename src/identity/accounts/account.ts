import type { Role } from '../roles';

/** What a role is for: all forms, an authority's, or one. */
export type Scope = { readonly of: 'all' } | { readonly of: 'authority' | 'form'; readonly name: string };

/** A role as an administrator gives it. */
export interface Given {
  readonly role: Role;
  readonly scope: Scope;
}

/** Someone who works here, as an administrator sees them. */
export interface Account {
  readonly id: string;
  readonly name: string;
  /** What a local account signs in with; null while nobody has said. */
  readonly login: string | null;
  /** Whom it signs in with; null for a local account. */
  readonly provider: string | null;
  readonly given: readonly Given[];
  readonly mayReadSecret: boolean;
  /** Whether password and codes are set up. */
  readonly isSetUp: boolean;
  /** Sessions that are not over. */
  readonly sessions: number;
  readonly signedInAt: Date | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}
