import { access, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * npm packages cannot hold links; this one makes them when it is installed, unless scripts are switched off. Without them
 * the libraries are not found.
 */
export const hydrateLinks = async (packageFolder: string): Promise<void> => {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), path);
  }
};

/**
 * A copy of the binaries that every user may reach, made once for each version. In a folder that only root writes in: a
 * copy in /tmp could be put there by anyone, and is therefore made anew under a name nobody can foresee.
 */
export const reachableCopy = async (packageFolder: string): Promise<string> => {
  const manifest = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const native = join(packageFolder, 'native');
  const kept = `/var/cache/blankett/postgresql-${version}`;
  if (await exists(kept)) return kept;
  const draft = `${kept}.${process.pid}`;
  try {
    await mkdir(dirname(kept), { recursive: true, mode: 0o755 });
    await copy(native, draft);
    await rename(draft, kept).catch(async (error: unknown) => {
      if (!(await exists(kept))) throw error;
    });
    return kept;
  } catch {
    const folder = join(await mkdtemp(join(tmpdir(), 'blankett-')), 'postgresql');
    await copy(native, folder);
    return folder;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const copy = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, verbatimSymlinks: true });

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
