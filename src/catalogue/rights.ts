import type { Role } from '../identity';

/** Who may see what a form's designer works on: for doors to hold their routes and links to. */
export const MAY_DESIGN = ['designer', 'administrator'] as const satisfies readonly Role[];
