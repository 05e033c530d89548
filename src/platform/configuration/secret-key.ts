import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from './start-refused';

/**
 * The key of an installation that has its database embedded: made once, readable for its owner only, kept with the data.
 * @throws StartRefused (78) when the folder cannot be written, or the key in it has been damaged
 */
export const keptSecretKey = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, 'secret-key');
  try {
    return await read(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw refusal(path, error);
  }
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeOnce(path, randomBytes(32).toString('base64url'));
    return await read(path);
  } catch (error) {
    throw refusal(path, error);
  }
};

const read = async (path: string): Promise<string> => {
  const key = (await readFile(path, 'utf8')).trim();
  if (key.length < 32)
    throw new StartRefused(`The key in ${path} is damaged: it has fewer than 32 characters.`, 78);
  return key;
};

/** Whole or not at all, and never over another copy's. */
const writeOnce = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${text}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

const refusal = (path: string, error: unknown): Error =>
  error instanceof StartRefused
    ? error
    : new StartRefused(
        `The secret key ${path} cannot be read or made (${(error as Error).message}). ` +
          'Give DATA_DIR a folder that you may write in.',
        78,
      );
