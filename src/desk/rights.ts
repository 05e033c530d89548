import type { Role } from '../identity';

export { MAY_DESIGN } from '../catalogue';
export { MAY_EXPORT } from '../exports';

/** Who may do what at the desk: its routes and its links go by the same lists. */
export const MAY_ENTER = [
  'reader',
  'handler',
  'designer',
  'administrator',
] as const satisfies readonly Role[];
export const MAY_READ_CASES = ['reader', 'handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_HANDLE_CASES = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_WRITE_TEMPLATES = ['handler', 'administrator'] as const satisfies readonly Role[];
/** Writes down applications that came on paper, by telephone or in person. */
export const MAY_REGISTER = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_FILE_BLANKS = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_READ_OPINIONS = ['handler', 'designer', 'administrator'] as const satisfies readonly Role[];
export const MAY_RETRY = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_SEE_NOTICES = ['handler', 'administrator'] as const satisfies readonly Role[];
/** For all forms: accounts are no form's. */
export const MAY_MANAGE_ACCOUNTS = ['administrator'] as const satisfies readonly Role[];
export const MAY_READ_AUDIT = ['administrator'] as const satisfies readonly Role[];

export const isOneOf = (roles: readonly Role[], allowed: readonly Role[]): boolean =>
  roles.some((role) => allowed.includes(role));
