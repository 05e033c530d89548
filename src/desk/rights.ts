import type { Role } from '../identity';

/** Who may do what at the desk: its routes and its links go by the same lists. */
export const MAY_ENTER = [
  'reader',
  'handler',
  'designer',
  'administrator',
] as const satisfies readonly Role[];
export const MAY_READ_CASES = ['reader', 'handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_HANDLE_CASES = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_FILE_BLANKS = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_EXPORT = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_READ_OPINIONS = ['handler', 'designer', 'administrator'] as const satisfies readonly Role[];
export const MAY_RETRY = ['handler', 'administrator'] as const satisfies readonly Role[];
export const MAY_SEE_NOTICES = ['handler', 'administrator'] as const satisfies readonly Role[];

export const isOneOf = (roles: readonly Role[], allowed: readonly Role[]): boolean =>
  roles.some((role) => allowed.includes(role));
