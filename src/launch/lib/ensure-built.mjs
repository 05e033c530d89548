/** Builds dist/, unless it is built from the sources as they are. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';
import { fingerprint, folders, sources } from './sources.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

export const ensureBuilt = async ({ anew = false, quiet = false } = {}) => {
  if (!anew && isBuilt()) return;
  const began = performance.now();
  if (!quiet) console.error('Building.');
  const before = fingerprint();
  await rm(stamp, { force: true });
  const { generate } = await import('../generate.mjs');
  await generate();
  await build(anew);
  await writeFile(stamp, before);
  if (!quiet) console.error(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
};

const build = async (anew) => {
  const { compiled, assets } = sources();
  const { transformFile } = await import('@swc/core');
  const wanted = new Set();
  for (const path of assets) {
    const target = join(dist, path);
    wanted.add(target);
    if (!anew && (await isNewer(target, path))) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(root, path), target);
  }
  await Promise.all(
    compiled.map(async (path) => {
      const target = join(dist, path.replace(/\.tsx?$/, '.js'));
      wanted.add(target).add(`${target}.map`);
      if (!anew && (await isNewer(target, path))) return;
      const { code, map } = await transformFile(join(root, path), options(path));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(
        target,
        `${code}\n//# sourceMappingURL=${path.replace(/^.*[\\/]|\.tsx?$/g, '')}.js.map\n`,
      );
      await writeFile(`${target}.map`, map);
    }),
  );
  await clear(wanted);
  const { bundleServer } = await import('./bundle-server.mjs');
  await bundleServer();
};

/** As in jest.config.js. */
const options = (path) => ({
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  sourceFileName: join(root, path),
  jsc: {
    parser: { syntax: 'typescript', tsx: path.endsWith('x'), decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    target: 'es2022',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
});

const isNewer = async (target, path) => {
  const made = await stat(target).catch(() => undefined);
  return made !== undefined && made.mtimeMs > (await stat(join(root, path))).mtimeMs;
};

/** What no source stands behind any more must not be found by anyone. */
const clear = async (wanted) => {
  for (const folder of folders)
    for (const entry of await readdir(join(dist, folder), { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile() && !wanted.has(path)) await rm(path);
    }
};

if (realpathSync(process.argv[1] ?? '.') === realpathSync(fileURLToPath(import.meta.url))) {
  await ensureBuilt();
}
