import type { Identity } from './run-as';

/** PostgreSQL reads PGPORT and more from the environment; the operator's are not meant for it. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
});

/**
 * How a process that is started in a folder can name it. Root may start one, as another user, in a folder whose parents are
 * closed to that user (a clone under /root): the path leads nowhere for it, and its own working directory still does.
 */
export const folderAsSeenBy = (identity: Identity, folder: string): string =>
  identity !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : folder;
