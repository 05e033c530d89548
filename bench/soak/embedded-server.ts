import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../lib/root';
import { serve, type Served } from '../lib/servers';

/** The built server with its embedded database on a data folder, as `npm start` leaves it running. */
export interface EmbeddedServer extends Served {
  /** Of the database, as the superuser of whoever owns the folder. */
  readonly databaseUrl: string;
  /** The process of PostgreSQL. */
  readonly postgres: number;
}

export const startServer = async (
  dataDir: string,
  formsDir = join(root, 'forms'),
): Promise<EmbeddedServer> => {
  const served = await serve({
    command: process.execPath,
    args: [join(root, 'dist/src/main.js')],
    env: { DATA_DIR: dataDir, FORMS_DIR: formsDir, LOG_LEVEL: 'error' },
    path: '/health/ready',
  });
  const [pid = '', , , , sockets = ''] = (
    await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')
  ).split('\n');
  const host = encodeURIComponent(sockets.trim());
  return {
    ...served,
    databaseUrl: `postgres://blankett@localhost:5432/blankett?host=${host}&sslmode=disable`,
    postgres: Number(pid),
  };
};

/** Whether a process is gone within some milliseconds. */
export const isGoneWithin = async (pid: number, patience: number): Promise<boolean> => {
  const deadline = Date.now() + patience;
  while (isThere(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
};

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};
