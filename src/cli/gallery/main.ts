/** `npm run gallery`: every example of every component as pages that need no server, to be looked at. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { galleryPages } from './gallery-pages';

const main = async (): Promise<void> => {
  const root = resolve(process.argv[2] ?? process.cwd());
  const folder = join(root, 'dist', 'gallery');
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'src', 'views', 'fonts'), join(folder, 'assets'), { recursive: true });
  for (const [name, html] of galleryPages()) await writeFile(join(folder, name), html);
  process.stdout.write(`${join(folder, 'index.html')}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
