/** Holds the token of a staff session. */
export const STAFF_COOKIE = 'blankett_personal';

/** Shows that whoever comes back from the staff's sign-in service went there from the same browser. */
export const STAFF_SIGN_IN_COOKIE = 'blankett_personal_inloggning';
