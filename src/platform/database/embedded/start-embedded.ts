import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartRefused } from '../../configuration';
import { findBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { lockFolder } from './folder-lock';
import { DATABASE, ensureRoles, OWNER, SERVER } from './roles';
import { serverIdentity } from './run-as';
import { Supervisor } from './supervisor';

export interface EmbeddedOptions {
  /** Where the database's files, its log and the lock lie. Made when missing. */
  readonly dataDir: string;
  /** Gets a sentence now and then. */
  readonly log: (line: string) => void;
  /** False only for a database that is thrown away: commits are not waited for. */
  readonly durable?: boolean;
}

export interface EmbeddedDatabase {
  /** For the server: rows only. */
  readonly url: string;
  /** For migrations: the owner of the tables. */
  readonly migrationUrl: string;
  /** For tools that make databases, such as tests. Never for the server. */
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on a folder, and keeps it running until told to stop. It ends when this process ends,
 * however that happens.
 * @throws StartRefused (69) when another copy runs on the folder, or no PostgreSQL can be started
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  const dataDir = resolve(options.dataDir);
  const durable = options.durable ?? true;
  const unlock = await makeFolder(dataDir).then(() => lockFolder(dataDir));
  try {
    const cluster = join(dataDir, 'postgres');
    const identity = serverIdentity(cluster);
    const binaries = await findBinaries(identity);
    await ensureCluster(cluster, binaries, identity, durable);
    const server = await Supervisor.start(dataDir, binaries, identity, durable, options.log);
    const superuserUrl = server.url('postgres', 'postgres');
    await ensureRoles(superuserUrl).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    return {
      url: server.url(SERVER, DATABASE),
      migrationUrl: server.url(OWNER, DATABASE),
      superuserUrl,
      stop: () => server.stop().then(unlock),
    };
  } catch (error) {
    await unlock();
    throw error;
  }
};

const makeFolder = async (dataDir: string): Promise<void> => {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(
      `The data folder ${dataDir} cannot be made (${(error as Error).message}). Set DATA_DIR to another folder.`,
      69,
    );
  }
};
