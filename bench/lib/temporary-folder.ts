import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder that is gone when the work is done, however it ends. Under /tmp, since sockets lie in some and have short paths. */
export const withTemporaryFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join('/tmp', 'blankett-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
