import type { Readable } from 'node:stream';

/** What a scanner says of a file. What it calls the harm is for the log. */
export type Verdict = { readonly found: 'clean' } | { readonly found: 'harmful'; readonly name: string };

/** Looks a file through. */
export interface Scanner {
  /** @throws Error when it cannot tell: it is away, too slow, or does not take so large a file */
  scan(file: Readable): Promise<Verdict>;
}

/** The scanner that the operator has, or undefined. */
export const SCANNER = Symbol('Scanner');
