import { DataSource } from 'typeorm';
import { FormVersion } from '../../catalogue';
import { Case, CaseEvent, CaseRevision } from '../../cases';
import { type Configuration, StartRefused } from '../../platform/configuration';
import { findRunning, hasEmbedded, isMigrated, startEmbedded } from '../../platform/database';

export interface OpenDatabase {
  readonly db: DataSource;
  readonly close: () => Promise<void>;
}

/** One for the snapshot, one for the log, one for a version that is published meanwhile. */
const POOL = 3;

/**
 * The database that the server works on: by DATABASE_URL; or the embedded one, that of a running server, else started for
 * as long as it is needed. Nothing is made or migrated here.
 * @throws StartRefused (69) when it is not to be had
 */
export const openDatabase = async (settings: Configuration): Promise<OpenDatabase> => {
  const { url, stop } = await addressOf(settings);
  const db = new DataSource({
    type: 'postgres',
    url,
    entities: [Case, CaseEvent, CaseRevision, FormVersion],
    poolSize: POOL,
    applicationName: 'blankett export',
    connectTimeoutMS: 5_000,
  });
  try {
    await db.initialize();
    if (!(await isMigrated((sql) => db.query(sql)).catch(() => false)))
      throw new StartRefused('The database is of another version. Start the server once: npm start', 69);
  } catch (fault) {
    if (db.isInitialized) await db.destroy();
    await stop();
    if (fault instanceof StartRefused) throw fault;
    throw new StartRefused(`The database does not answer: ${(fault as Error).message}`, 69);
  }
  return {
    db,
    close: async () => {
      await db.destroy();
      await stop();
    },
  };
};

const addressOf = async ({
  databaseUrl,
  dataDir,
}: Configuration): Promise<{ url: string; stop: () => Promise<void> }> => {
  const leave = () => Promise.resolve();
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: leave };
  const running = await findRunning(dataDir);
  if (running !== undefined) return { url: running, stop: leave };
  if (!hasEmbedded(dataDir))
    throw new StartRefused(
      `There is no database in ${dataDir} yet. Start the server once (npm start), or set DATABASE_URL or DATA_DIR.`,
      69,
    );
  const embedded = await startEmbedded({ dataDir, log: () => undefined });
  return { url: embedded.url, stop: () => embedded.stop() };
};
