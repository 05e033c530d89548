import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../../configuration';
import type { Binaries } from './binaries';
import { childEnvironment, folderAsSeenBy } from './child';
import type { Identity } from './run-as';

/**
 * Makes the folder of the embedded database's files, unless it is there. Made beside and renamed, so that a start that is
 * killed half-way leaves nothing that looks whole.
 * @throws StartRefused (69) when it was made by another major version of PostgreSQL, or cannot be made
 */
export const ensureCluster = async (
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<void> => {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new StartRefused(`The database in ${cluster} belongs to another user (${message}).`, 69);
  });
  if (version === undefined) return make(cluster, binaries, identity, durable);
  if (Number(version) !== binaries.major)
    throw new StartRefused(
      `The database in ${cluster} was made by PostgreSQL ${version.trim()}, and here is ${binaries.major}. ` +
        'Install that version, or set DATA_DIR to another folder.',
      69,
    );
};

const make = async (
  cluster: string,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<void> => {
  const folder = join(cluster, '..');
  for (const name of await readdir(folder))
    if (name.startsWith('postgres.init-')) await rm(join(folder, name), { recursive: true, force: true });

  const draft = `${cluster}.init-${process.pid}`;
  await mkdir(draft, { mode: 0o700 });
  if (identity !== undefined) await chown(draft, identity.uid, identity.gid);
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        ...['-D', folderAsSeenBy(identity, draft), '-U', 'postgres', '-E', 'UTF8', '--no-instructions'],
        // Å, Ä and Ö after Z, without any locale having to be installed on the machine.
        ...['--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'],
        // There is no TCP, and the folder of the socket is closed to everybody else.
        ...['--auth-local=trust', '--auth-host=reject'],
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...identity, cwd: draft, env: childEnvironment() },
    );
    await rename(draft, cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw new StartRefused(`The embedded database could not be made: ${(error as Error).message}`, 69);
  }
};
