import { once } from 'node:events';
import { parse } from 'node:path';
import type { Piece } from '../../exports';
import type { Io } from '../io';
import { OutFiles } from './out-files';

/** Stopped from outside: by a signal, or since nobody reads. */
export class Stopped extends Error {}

/** Writes an export to FILE, its other files beside it as FILE_part. On failure nothing is left, and what was there stays. */
export const writeToFiles = async (pieces: AsyncIterable<Piece>, out: string, io: Io): Promise<string[]> => {
  const files = new OutFiles();
  const paths = new Set<string>();
  try {
    for await (const { part, name, bytes } of pieces) {
      if (io.signal.aborted) throw new Stopped();
      const path = besides(out, part, parse(name).ext);
      paths.add(path);
      await files.write(path, bytes);
    }
    await files.keep();
    return [...paths];
  } finally {
    await files.drop();
  }
};

/** `cases.csv` and `addresses` -> `cases_addresses.csv`. */
const besides = (out: string, part: string, ending: string): string => {
  if (part === '') return out;
  const { dir, name } = parse(out);
  return `${dir === '' || dir.endsWith('/') ? dir : `${dir}/`}${name}_${part}${ending}`;
};

/** Writes the main file to standard output at the reader's speed. Gives what the other files are called that it left out. */
export const writeToStdout = async (pieces: AsyncIterable<Piece>, io: Io): Promise<string[]> => {
  const left = new Set<string>();
  for await (const { part, bytes } of pieces) {
    if (io.signal.aborted) throw new Stopped();
    if (part !== '') left.add(part);
    else if (!io.stdout.write(bytes))
      await once(io.stdout, 'drain', { signal: io.signal }).catch(() => {
        throw new Stopped();
      });
  }
  return [...left];
};
