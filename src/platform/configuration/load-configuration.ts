import { resolve } from 'node:path';
import { Configuration } from './configuration';
import { readEnvironment } from './read-environment';
import { keptSecretKey } from './secret-key';

/**
 * The configuration of a server: the environment, checked, and the secret key, which an installation with the embedded
 * database makes for itself.
 * @throws StartRefused (78)
 */
export const loadConfiguration = async (env: NodeJS.ProcessEnv): Promise<Configuration> => {
  const environment = readEnvironment(env);
  const secretKey = environment.SECRET_KEY ?? (await keptSecretKey(resolve(environment.DATA_DIR)));
  return new Configuration(environment, secretKey);
};
