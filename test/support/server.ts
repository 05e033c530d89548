import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, type Running } from '../../src/boot/boot';
import { loadConfiguration } from '../../src/platform/configuration';
import { aDatabase, type TestDatabase } from './a-database';

/** For a hook that stops a server: `boot` gives what is still being asked ten seconds, and Jest would wait for five. */
export const TO_STOP = 20_000;

export interface TestServer extends Running {
  readonly database: TestDatabase;
  /** Every line that it has logged, down to the smallest. */
  readonly log: readonly string[];
  /** Stops it and starts it anew on what it has, to read its forms again. It has another address then. */
  restart(): Promise<void>;
}

/**
 * The real server on a free port, with a database of its own and the repository's forms. `environment` is what a test is
 * about; a variable that is given as undefined is unset.
 */
export const aServer = async (environment: Record<string, string | undefined> = {}): Promise<TestServer> => {
  const database = await aDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'blankett-server-'));
  const configuration = await loadConfiguration({
    PORT: '0',
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    DATA_DIR: dataDir,
    FORMS_DIR: join(__dirname, '../../forms'),
    SECRET_KEY: 'for tests only, and long enough for it',
    LOG_LEVEL: 'debug',
    ...environment,
  });
  const log: string[] = [];
  const start = (): Promise<Running> =>
    boot(configuration, () => undefined, { write: (line) => void log.push(line) });
  let running = await start();
  return {
    get app() {
      return running.app;
    },
    get url() {
      return running.url;
    },
    database,
    log,
    async restart() {
      await running.close();
      running = await start();
    },
    async close() {
      try {
        await running.close();
      } finally {
        await database.close();
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  };
};
