import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, FormFolder } from '../form';
import { folderNames } from './folder-stamps';
import { papersOf } from './papers';

/** A folder of `FORMS_DIR` as it lies there, or why it cannot be read. */
export interface FolderOnDisk {
  readonly id: string;
  readonly folder?: FormFolder;
  readonly finding?: Finding;
}

/** A form's file is text that someone wrote: a megabyte is more than any, and the whole is read into memory. */
const LARGEST_FILE = 1024 * 1024;
const MOST_FILES = 200;

/** An id is an address: `/tjanster/<id>`. */
const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** The folders of form folders, in order of name. Hidden folders and files beside them are not forms. */
export const readFormsFolder = async (formsDir: string): Promise<FolderOnDisk[]> => {
  const names = await folderNames(formsDir);
  return Promise.all(names.map((name) => readFormFolder(join(formsDir, name), name)));
};

/** One folder. Total: what cannot be read is told as a finding. */
export const readFormFolder = async (path: string, id: string): Promise<FolderOnDisk> => {
  if (!ID.test(id)) {
    return refused(
      id,
      '',
      `The folder's name "${id}" cannot be an address.`,
      'Use a-z, 0-9 and hyphen, for example "partytalt".',
    );
  }
  try {
    if ((await lstat(path)).isSymbolicLink())
      return refused(id, '', 'The folder is a link to another place.', 'Put the folder itself there.');
    const files: Record<string, string> = {};
    for (const name of await filesOf(path)) {
      const finding = await readInto(files, path, name);
      if (finding !== undefined) return { id, finding };
    }
    const papers = await papersOf(path);
    return { id, folder: { id, files, ...(Object.keys(papers).length > 0 && { papers }) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused(
      id,
      '',
      `The folder cannot be read: ${reason}`,
      'Check that it is a folder that the server may read.',
    );
  }
};

const filesOf = async (path: string): Promise<string[]> => {
  const top = await readdir(path, { withFileTypes: true });
  const names = top.filter((entry) => entry.name.endsWith('.json')).map((entry) => entry.name);
  if (!top.some((entry) => entry.isDirectory() && entry.name === 'examples')) return names;
  const examples = await readdir(join(path, 'examples'));
  return [...names, ...examples.filter((name) => name.endsWith('.json')).map((name) => `examples/${name}`)];
};

const readInto = async (
  files: Record<string, string>,
  path: string,
  name: string,
): Promise<Finding | undefined> => {
  const found = await lstat(join(path, name));
  if (!found.isFile()) {
    return finding(
      name,
      'It is not a plain file.',
      'Put the file itself there, not a link to another place.',
    );
  }
  if (found.size > LARGEST_FILE) {
    return finding(
      name,
      `It is ${found.size} bytes; at most ${LARGEST_FILE} are read.`,
      'Make it smaller, or split it with $defs.',
    );
  }
  if (Object.keys(files).length >= MOST_FILES) {
    return finding(name, `There are more than ${MOST_FILES} files.`, 'Keep fewer examples.');
  }
  files[name] = await readFile(join(path, name), 'utf8');
  return undefined;
};

const finding = (file: string, reason: string, mend: string): Finding => ({
  level: 'error',
  file,
  pointer: '',
  reason,
  mend,
});

const refused = (id: string, file: string, reason: string, mend: string): FolderOnDisk => ({
  id,
  finding: finding(file, reason, mend),
});
