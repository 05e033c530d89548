import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { childEnvironment, folderAsSeenBy } from './child';
import type { Identity } from './run-as';

/**
 * Holds a pipe from Node and ends PostgreSQL when the pipe ends, that is when Node does, however it does. Then it clears
 * away the folder of the socket. `read` and not `cat`, so that no process of its own hangs on the pipe.
 */
const WATCHDOG = `
sockets=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( read -r _ <&3; kill -INT $server ) 2>/dev/null &
watch=$!
exec 3<&-
trap "" INT HUP
trap "kill -INT $server" TERM
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
kill $watch 2>/dev/null
rm -rf "$sockets"
exit $code
`;

export interface ServerFolders {
  /** PostgreSQL's files. */
  readonly cluster: string;
  /** Of the socket. Short: a socket's path may have some 100 bytes. */
  readonly sockets: string;
  readonly logFile: string;
}

/** Starts a server and its watchdog. It listens on a socket only, in a folder closed to all others. */
export const spawnServer = async (
  folders: ServerFolders,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<ChildProcess> => {
  await mkdir(folders.sockets, { recursive: true, mode: 0o700 });
  if (identity !== undefined) await chown(folders.sockets, identity.uid, identity.gid);
  const log = await open(folders.logFile, 'w', 0o600);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folders.sockets,
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // What a resident wrote must not end in a log: no statements, and no details of an error.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', WATCHDOG, 'sh', folders.sockets],
      ...[binaries.postgres, '-D', folderAsSeenBy(identity, folders.cluster)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Detached: a Ctrl-C in the terminal is for Node, which stops the database last.
    {
      ...identity,
      cwd: folders.cluster,
      env: childEnvironment(),
      stdio: ['pipe', log.fd, log.fd],
      detached: true,
    },
  );
  child.stdin?.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  }).finally(() => log.close());
  return child;
};

/** The server that holds the files, by its own lock file. */
export interface LockHolder {
  readonly pid: number;
  readonly sockets: string;
}

export const lockHolder = async (cluster: string): Promise<LockHolder | undefined> => {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, sockets: lines[4]?.trim() ?? '' } : undefined;
};

/**
 * Makes way after a predecessor that was killed together with its watchdog: ends a server that is surely one of ours, and
 * takes away a lock whose number now belongs to some other program, as happens after a reboot.
 */
export const makeWay = async (cluster: string): Promise<void> => {
  const holder = await lockHolder(cluster);
  if (holder === undefined) return;
  const program = await programOf(holder.pid);
  if (program === 'none') return;
  if (program === 'other') await rm(join(cluster, 'postmaster.pid'), { force: true });
  else if (holder.sockets.includes('/blankett-')) process.kill(holder.pid, 'SIGINT');
};

const programOf = async (pid: number): Promise<'postgres' | 'other' | 'none'> => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'none';
  }
  if (process.platform !== 'linux') return 'postgres';
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
  return name === undefined ? 'none' : name.trim() === 'postgres' ? 'postgres' : 'other';
};
