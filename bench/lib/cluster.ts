import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, startEmbedded } from '../../src/platform/database';

/** A migrated database of a contender's own, with the two roles of the real one. */
export interface BenchDatabase {
  readonly url: string;
  readonly ownerUrl: string;
}

export interface BenchCluster {
  /** An empty copy under a new name. */
  database(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

const TEMPLATE = 'blankett';

/** A PostgreSQL as the product starts it, with every commit waited for, in a folder that is thrown away. */
export const startCluster = async (folder: string): Promise<BenchCluster> => {
  const embedded = await startEmbedded({ dataDir: join(folder, 'cluster'), log: () => undefined });
  await migrate(embedded.migrationUrl, embedded.url, () => undefined);
  return {
    async database(name) {
      await execute(
        embedded.superuserUrl,
        `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER blankett_owner`,
      );
      return { url: at(embedded.url, name), ownerUrl: at(embedded.migrationUrl, name) };
    },
    stop: () => embedded.stop(),
  };
};

/** Runs SQL on a connection of its own and gives the rows of the last statement. */
export const execute = async (
  url: string,
  sql: string,
  values?: readonly unknown[],
): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, values && [...values]);
    return rows;
  } finally {
    await client.end();
  }
};

const at = (url: string, name: string): string => {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
};
