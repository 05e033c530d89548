import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatJson } from './format-json';
import type { Json } from '../../../form';

/** Why no folder was made, in a sentence. */
export class NotMade extends Error {}

/**
 * Makes a folder with files in it, whole or not at all: it is made beside, under a hidden name, and gets its own when all is there.
 * @throws NotMade
 */
export const makeFolder = async (
  into: string,
  name: string,
  files: Readonly<Record<string, Json>>,
): Promise<string> => {
  const path = join(into, name);
  if (await isThere(path))
    throw new NotMade(`There is ${path} already. Choose another name, or take it away first.`);
  let beside: string | undefined;
  try {
    beside = await mkdtemp(join(into, `.${name}-`));
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(beside, file)), { recursive: true });
      await writeFile(join(beside, file), formatJson(content));
    }
    await rename(beside, path);
    return path;
  } catch (fault) {
    if (beside !== undefined) await rm(beside, { recursive: true, force: true });
    throw new NotMade(sentenceOf(fault, into, path));
  }
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (fault: unknown) => !['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? ''),
  );

const sentenceOf = (fault: unknown, into: string, path: string): string => {
  const { code, message } = fault as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `There is no folder ${into}. Make it first, or name another with --into.`;
    case 'ENOTDIR':
      return `${into} is no folder. Name one with --into.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Nothing can be written in ${into}. Name another folder with --into, or have somebody let you write there.`;
    case 'EEXIST':
    case 'ENOTEMPTY':
      return `There is ${path} already. Choose another name, or take it away first.`;
    case 'ENOSPC':
      return `There is no room left where ${into} lies. Make room, and try again.`;
    default:
      return `The folder could not be made in ${into}: ${message}`;
  }
};
