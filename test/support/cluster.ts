import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, startEmbedded } from '../../src/platform/database';

/** The variable by which the workers of a run find its cluster: the superuser's URL. */
export const CLUSTER = 'BLANKETT_TEST_CLUSTER';

/** A migrated database that every spec file gets a copy of. */
export const TEMPLATE = 'blankett';

/** A PostgreSQL for one test run, thrown away afterwards. Ends with this process, however that ends. */
export interface Cluster {
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

export const makeCluster = async (): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), 'blankett-test-'));
  const database = await startEmbedded({ dataDir: folder, log: () => undefined, durable: false });
  await migrate(database.migrationUrl, database.url, () => undefined);
  return {
    superuserUrl: database.superuserUrl,
    async stop() {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** One statement as the superuser of the run's cluster. */
export const asSuperuser = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: clusterUrl() });
  // The cluster may be stopped while a spec that did not wait still drops its database.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

export const clusterUrl = (): string => {
  const url = process.env[CLUSTER];
  if (url === undefined)
    throw new Error('There is no test cluster: is the spec named *.db.spec.ts, or under test/?');
  return url;
};
