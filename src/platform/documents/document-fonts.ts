import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documentFamilies, type Fonts } from '../../pdf/text/fonts';

let known: Fonts | undefined;

/**
 * The fonts of every document we make: they lie with the engine. Each file is read with the first text that needs it, and
 * once: a server that only ever writes Latin letters holds the two faces that it writes with.
 */
export const documentFonts = (): Fonts => (known ??= fromFolder());

const fromFolder = (): Fonts => {
  const folder = join(packageRoot(__dirname), 'src/pdf/fonts');
  return documentFamilies((file) => readFileSync(join(folder, file)));
};

/** Compiled code lies deeper than its source; the fonts stay where they are. */
const packageRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above the program: its fonts cannot be found');
  return packageRoot(above);
};
