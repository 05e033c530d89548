import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const up = (folder: string): string =>
  existsSync(join(folder, 'package-lock.json')) ? folder : up(dirname(folder));

/** The folder of package.json, from the sources and from dist/ alike. */
export const root = up(__dirname);
