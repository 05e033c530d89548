/** Holds the token of a staff session. */
export const STAFF_COOKIE = 'blankett_personal';
