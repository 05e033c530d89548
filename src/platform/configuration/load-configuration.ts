import { resolve } from 'node:path';
import { Configuration } from './configuration';
import { addresses, readEnvironment } from './read-environment';
import { keptSecretKey } from './secret-key';

/**
 * The configuration of a server: the environment, checked, and the secret key, which an installation with the embedded
 * database makes for itself.
 * @throws StartRefused (78)
 */
export const loadConfiguration = async (env: NodeJS.ProcessEnv): Promise<Configuration> => {
  const environment = await readEnvironment(env);
  const dataDir = resolve(environment.DATA_DIR);
  return {
    port: environment.PORT,
    host: environment.HOST,
    publicUrl: environment.PUBLIC_URL?.replace(/\/$/, ''),
    trustProxy: trusted(environment.TRUST_PROXY),
    databaseUrl: environment.DATABASE_URL,
    migrationDatabaseUrl: environment.MIGRATION_DATABASE_URL,
    dataDir,
    formsDir: resolve(environment.FORMS_DIR),
    secretKey: environment.SECRET_KEY ?? (await keptSecretKey(dataDir)),
    logLevel: environment.LOG_LEVEL,
  };
};

const trusted = (text: string): boolean | string[] =>
  text === 'true' || text === 'false' ? text === 'true' : addresses(text);
