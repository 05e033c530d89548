import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../form';

/** A blank of many pages with pictures. Bytes; it is handed out from memory. */
const LARGEST = 20 * 1024 * 1024;

/** Where `%PDF-` may begin, and what every PDF ends with near its end (ISO 32000-1, annex H.3). Bytes. */
const HEAD = 1024;

/** The PDFs of a form's folder, each judged by what is in it: a name says nothing. */
export const papersOf = async (folder: string): Promise<Record<string, Paper>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, told(await readPaper(join(folder, name)))] as const)),
  );
};

const told = (read: Buffer | string): Paper =>
  typeof read === 'string' ? { fault: read } : { size: read.length };

/** A PDF's bytes, or why it is not handed out, in a sentence. Never follows a link: the file might lie anywhere. */
export const readPaper = async (path: string): Promise<Buffer | string> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    () => undefined,
  );
  if (file === undefined) return 'The PDF cannot be read, or is a link to another place.';
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return 'The PDF is not a plain file.';
    if (stat.size > LARGEST) return `The PDF is ${stat.size} bytes; at most ${LARGEST} are handed out.`;
    const bytes = await file.readFile();
    return isPdf(bytes) ? bytes : 'The file is no PDF, whatever its name says.';
  } finally {
    await file.close();
  }
};

const isPdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, HEAD).includes('%PDF-') && bytes.subarray(-HEAD).includes('%%EOF');
