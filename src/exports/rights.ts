import type { Role } from '../identity';

/** Who may take cases out, of the forms within reach: the desk and the API go by the same list. */
export const MAY_EXPORT = ['handler', 'administrator'] as const satisfies readonly Role[];
