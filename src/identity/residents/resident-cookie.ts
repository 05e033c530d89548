/** Holds the token of a resident's session. */
export const RESIDENT_COOKIE = 'blankett_inloggad';
