import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Io } from '../io';
import { UsageFault } from '../usage-fault';

/** What is to be looked at: form folders, and the folder of forms when the whole of one is meant. */
export interface Meant {
  readonly folders: readonly string[];
  readonly formsDir?: string;
}

/** The folder of form folders, as the server takes it. */
export const formsDirOf = ({ env, cwd }: Io): string => resolve(cwd, env['FORMS_DIR'] || 'forms');

/**
 * The form folders that were meant: paths, or names of folders in `FORMS_DIR`; none given means all in `FORMS_DIR`.
 * @throws UsageFault where there is no such folder
 */
export const findFolders = async (named: readonly string[], io: Io): Promise<Meant> => {
  const formsDir = formsDirOf(io);
  if (named.length === 0) {
    if (!(await isFolder(formsDir)))
      throw new UsageFault(`There is no folder ${formsDir}. Name one, or set FORMS_DIR.`);
    return { folders: await formsIn(formsDir), formsDir };
  }
  const found = await Promise.all(named.map((name) => findOne(name, formsDir, io.cwd)));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : { folders: found.flatMap((one) => one.folders) };
};

const findOne = async (name: string, formsDir: string, cwd: string): Promise<Meant> => {
  for (const path of [resolve(cwd, name), join(formsDir, name)]) {
    if (!(await isFolder(path))) continue;
    const inner = (await has(path, 'schema.json')) ? [] : await formsIn(path);
    const holdsForms = (await Promise.all(inner.map((folder) => has(folder, 'schema.json')))).includes(true);
    return holdsForms ? { folders: inner, formsDir: path } : { folders: [path] };
  }
  throw new UsageFault(`There is no folder "${name}", neither here nor in ${formsDir}.`);
};

/** In order of name, hidden ones left out: as the server reads them. */
const formsIn = async (formsDir: string): Promise<string[]> =>
  (await readdir(formsDir, { withFileTypes: true }))
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => join(formsDir, entry.name))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const has = (folder: string, file: string): Promise<boolean> =>
  stat(join(folder, file)).then(
    () => true,
    () => false,
  );
