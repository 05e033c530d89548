import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from './paths.mjs';

/** What is compiled, and what the compiled code reads. Paths relative to the root. */
const compiled = new Set(['.ts', '.tsx']);
const assets = new Set(['.json', '.ttf', '.woff2', '.css', '.sql', '.svg', '.txt']);
export const folders = ['src', 'migrations', 'bench'];
const skipped = (path) => /\.spec\.tsx?$|^src\/launch\//.test(path);

const walk = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });

/** The schemas of our own files lie with the forms, for a designer's editor to find. */
const schemas = () =>
  readdirSync(join(root, 'forms'))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => join('forms', name));

const all = () => [...folders.flatMap(walk), ...schemas()];

export const sources = () => {
  const files = all().filter((path) => !skipped(path));
  return {
    compiled: files.filter((path) => compiled.has(extname(path))),
    assets: files.filter((path) => assets.has(extname(path))),
  };
};

/** Changes whenever a build would come out differently. By size and time, so that asking takes milliseconds. */
export const fingerprint = () => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const files = all();
  for (const path of files.sort()) {
    if (path.startsWith('src/generated/') || /\.spec\.tsx?$/.test(path)) continue;
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};
