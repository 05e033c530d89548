import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the compiled server, or, when the sources are run, where the build puts it. */
const PLACES = ['../../../browser/manifest.json', '../../../dist/browser/manifest.json'].map((path) =>
  join(__dirname, path),
);

/** The address of the script of the staff's pages; undefined where nothing was built: the pages do without. */
export const deskScript = ((): string | undefined => {
  const place = PLACES.find((path) => existsSync(path));
  if (place === undefined) return undefined;
  const { desk } = JSON.parse(readFileSync(place, 'utf8')) as { readonly desk?: string };
  return desk === undefined ? undefined : `/skript/${desk}`;
})();
