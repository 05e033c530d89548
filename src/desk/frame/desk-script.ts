import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the compiled server, or, when the sources are run, where the build puts it. */
const PLACES = ['../../../browser/manifest.json', '../../../dist/browser/manifest.json'].map((path) =>
  join(__dirname, path),
);

const addressOf = (script: 'desk' | 'case' | 'progress' | 'bench'): string | undefined => {
  const place = PLACES.find((path) => existsSync(path));
  if (place === undefined) return undefined;
  const name = (JSON.parse(readFileSync(place, 'utf8')) as Readonly<Record<string, string | undefined>>)[
    script
  ];
  return name === undefined ? undefined : `/skript/${name}`;
};

/** The address of the script of the staff's list; undefined where nothing was built: the pages do without. */
export const deskScript = addressOf('desk');

/** The same of what tells that somebody has a case open. */
export const caseScript = addressOf('case');

/** The same of what shows on the designers' bench what is saved. */
export const benchScript = addressOf('bench');

/** The same of what looks again how far something has come. */
export const progressScript = addressOf('progress');
