import { UNREADABLE } from './unreadable';

/** Every reason why a file is not taken as a filled-in blank. Each has its words in `text`. */
export const BLANK_REFUSALS = ['no-file', ...UNREADABLE, 'unknown-form', 'unknown-version'] as const;

export type BlankRefusal = (typeof BLANK_REFUSALS)[number];
