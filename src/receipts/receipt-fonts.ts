import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fonts } from '../pdf';

let loaded: Fonts | undefined;

/** The fonts that lie with the engine. Read once, with the first receipt: they are a megabyte and a half. */
export const receiptFonts = (): Fonts => (loaded ??= load());

const load = (): Fonts => {
  const folder = join(packageRoot(__dirname), 'src/pdf/fonts');
  const read = (name: string) => readFileSync(join(folder, `${name}.ttf`));
  const helper = read('DejaVuSans');
  return {
    regular: [read('SourceSans3-Regular'), helper],
    strong: [read('SourceSans3-Semibold'), helper],
  };
};

/** Compiled code lies deeper than its source; the fonts stay where they are. */
const packageRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above the program: its fonts cannot be found');
  return packageRoot(above);
};
