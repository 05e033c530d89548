/** What somebody of the staff may be. One may be several. */
export const ROLES = ['reader', 'handler', 'designer', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Who may use a route: all the world, or those of the staff who have one of the roles. */
export type Rule = 'everyone' | readonly Role[];

/** The roles among some texts; one that an older or newer copy knows of gives no right here. */
export const rolesIn = (texts: readonly string[]): Role[] => ROLES.filter((role) => texts.includes(role));
