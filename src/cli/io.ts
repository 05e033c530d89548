import type { Writable } from 'node:stream';

/** What a command has to do with the world. Handed in, so that tests can look at it. */
export interface Io {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Told when the command is to stop: Ctrl-C, or nobody reads what it writes any more. */
  readonly signal: AbortSignal;
  /** Said by a command that runs until it is stopped: then all is well. */
  readonly untilStopped?: () => void;
}

/** What programs outside rely on. */
export const EXIT = { good: 0, findings: 1, usage: 2, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT] | 69 | 78;
