import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../form';

/** A blank of many pages with pictures. Bytes; it is handed out from memory. */
const LARGEST = 20 * 1024 * 1024;

/** Within so many bytes of the beginning stands `%PDF-`, and of the end what every PDF ends with (ISO 32000-1, annex H.3). */
const WITHIN = 1024;

/** Where the table of all objects begins, which a reader looks for first (ISO 32000-1, 7.5.5). */
const END = /startxref\s+[1-9]\d*\s+%%EOF/;

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
    return faultOf(bytes) ?? bytes;
  } finally {
    await file.close();
  }
};

const faultOf = (bytes: Buffer): string | undefined => {
  if (!bytes.subarray(0, WITHIN).includes('%PDF-')) return 'The file is no PDF, whatever its name says.';
  return END.test(bytes.subarray(-WITHIN).toString('latin1'))
    ? undefined
    : 'The PDF is not whole: its end, where every reader begins, is not there.';
};
