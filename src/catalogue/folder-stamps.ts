import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a look at a folder's files tells without reading them. */
export interface FolderStamp {
  /** Names, sizes and times of all that a form is made of: the same for as long as nobody writes. */
  readonly stamp: string;
  /** When something was last written, in milliseconds since 1970, as the disk says. */
  readonly newest: number;
  /** The folders in which something may be written. */
  readonly folders: readonly string[];
}

/** So many files are looked at: a folder with more is refused anyway. */
const MOST = 400;

/** The names of the folders that may be forms. @throws Error when the folder of folders cannot be read */
export const folderNames = async (formsDir: string): Promise<string[]> =>
  (await readdir(formsDir, { withFileTypes: true }))
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();

/** A look at one folder. None where it is gone; one that cannot be looked into has a stamp of its own. */
export const stampOf = async (path: string): Promise<FolderStamp | undefined> => {
  const own = await lstat(path).catch((fault: unknown) => (fault as NodeJS.ErrnoException).code);
  if (own === 'ENOENT') return undefined;
  if (typeof own !== 'object') return UNREADABLE;
  if (!own.isDirectory()) return { stamp: `link ${own.mtimeMs}`, newest: own.mtimeMs, folders: [] };
  const names = await namesIn(path);
  if (names === undefined) return UNREADABLE;
  const examples = names.includes('examples') ? ((await namesIn(join(path, 'examples'))) ?? []) : [];
  const told = [...names, ...examples.map((name) => `examples/${name}`)]
    .filter((name) => /\.(?:json|pdf)$/.test(name))
    .sort()
    .slice(0, MOST);
  const stats = await Promise.all(told.map((name) => lstat(join(path, name)).catch(() => undefined)));
  const stamps = stats.map((stat, place) => `${told[place]} ${stat?.size} ${stat?.mtimeMs} ${stat?.ino}`);
  return {
    stamp: stamps.join('\n'),
    newest: Math.max(own.mtimeMs, ...stats.map((stat) => stat?.mtimeMs ?? 0)),
    folders: names.includes('examples') ? [path, join(path, 'examples')] : [path],
  };
};

const UNREADABLE: FolderStamp = { stamp: 'unreadable', newest: 0, folders: [] };

const namesIn = (path: string): Promise<string[] | undefined> => readdir(path).catch(() => undefined);
