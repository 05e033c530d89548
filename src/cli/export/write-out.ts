import { once } from 'node:events';
import { parse } from 'node:path';
import type { ExportFile, TablePart } from '../../exports';
import type { Io } from '../io';
import { OutFiles } from './out-files';

/** A piece of an export's file, or of one of its files: those of groups have a name. */
export type Piece = string | TablePart;

const nameOf = (piece: Piece): string => (typeof piece === 'string' ? '' : piece.table.name);
const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

/** Stopped from outside: by a signal, or since nobody reads. */
export class Stopped extends Error {}

/** Writes an export to FILE, its groups beside it as FILE_group. On failure nothing is left, and what was there stays. */
export const writeToFiles = async (file: ExportFile<Piece>, out: string, io: Io): Promise<string[]> => {
  const files = new OutFiles();
  const paths = new Set<string>();
  try {
    for await (const piece of file.content) {
      if (io.signal.aborted) throw new Stopped();
      const path = besides(out, nameOf(piece));
      paths.add(path);
      await files.write(path, textOf(piece));
    }
    // JSON Lines of no case are an empty file, and a file all the same.
    if (paths.size === 0) await files.write(out, '');
    await files.keep();
    return [...paths];
  } finally {
    await files.drop();
  }
};

/** `cases.csv` and `addresses` -> `cases_addresses.csv`. */
const besides = (out: string, group: string): string => {
  if (group === '') return out;
  const { dir, name, ext } = parse(out);
  return `${dir === '' || dir.endsWith('/') ? dir : `${dir}/`}${name}_${group}${ext}`;
};

/** Writes the main file to standard output at the reader's speed. Gives the groups that it left out. */
export const writeToStdout = async (file: ExportFile<Piece>, io: Io): Promise<string[]> => {
  const left = new Set<string>();
  for await (const piece of file.content) {
    if (io.signal.aborted) throw new Stopped();
    if (nameOf(piece) !== '') left.add(nameOf(piece));
    else if (!io.stdout.write(textOf(piece)))
      await once(io.stdout, 'drain', { signal: io.signal }).catch(() => {
        throw new Stopped();
      });
  }
  return [...left];
};
