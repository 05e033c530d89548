import type { Configuration } from '../platform/configuration';
import { migrate, startEmbedded } from '../platform/database';

export interface Database {
  /** For the server's role. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The database that the configuration names, else the embedded one; brought up to date.
 * @throws StartRefused (69)
 */
export const openDatabase = async (
  configuration: Configuration,
  say: (line: string) => void,
): Promise<Database> => {
  const { databaseUrl, migrationDatabaseUrl, dataDir } = configuration;
  if (databaseUrl !== undefined) {
    if (migrationDatabaseUrl === undefined)
      say(
        'MIGRATION_DATABASE_URL is not set: the role of DATABASE_URL migrates too, and so owns the tables.',
      );
    await migrate(migrationDatabaseUrl ?? databaseUrl, databaseUrl, say);
    return { url: databaseUrl, stop: () => Promise.resolve() };
  }
  const embedded = await startEmbedded({ dataDir, log: say });
  try {
    await migrate(embedded.migrationUrl, embedded.url, say);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return embedded;
};
