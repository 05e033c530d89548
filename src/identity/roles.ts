/** What somebody of the staff may be. One may be several. */
export const ROLES = ['reader', 'handler', 'designer', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/**
 * Who may use a route: all the world; whoever of the staff is signed in, though they may have no right yet; those who have one
 * of the roles, for whatever forms; those who have one of them for all forms, since what the route is about is no form's.
 */
export type Rule = 'everyone' | 'staff' | readonly Role[] | { readonly forAllForms: readonly Role[] };
