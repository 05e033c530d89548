import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { lockHolder } from './postgres-process';
import { DATABASE, SERVER } from './roles';

/** Whether there is an embedded database on a data folder at all, running or not. */
export const hasEmbedded = (dataDir: string): boolean =>
  existsSync(join(resolve(dataDir), 'postgres', 'PG_VERSION'));

/**
 * The address of the embedded database that a server has running on a data folder, for the role that reads and writes rows;
 * undefined when none answers. For programs beside the server: it is not theirs to stop.
 */
export const findRunning = async (dataDir: string): Promise<string | undefined> => {
  const holder = await lockHolder(join(resolve(dataDir), 'postgres'));
  if (holder === undefined || holder.sockets === '') return undefined;
  const url = `postgres://${SERVER}@localhost:5432/${DATABASE}?host=${encodeURIComponent(holder.sockets)}&sslmode=disable`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  const answers = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => undefined);
  return answers ? url : undefined;
};
