import { resolve } from 'node:path';
import { Configuration } from './configuration';
import { readProviders } from './oidc-providers';
import { readEnvironment } from './read-environment';
import { keptSecretKey } from './secret-key';
import { readStaffProviders } from './staff-providers';
import { StartRefused } from './start-refused';
import { whyNoTestIdentity } from './test-identity';

/**
 * The configuration of a server: the environment, checked, and the secret key, which an installation with the embedded
 * database makes for itself.
 * @throws StartRefused (78)
 */
export const loadConfiguration = async (env: NodeJS.ProcessEnv): Promise<Configuration> => {
  const environment = readEnvironment(env);
  const wrong: string[] = [];
  const providers = readProviders(environment.OIDC_PROVIDERS, (sentence) => wrong.push(sentence));
  const staffProviders = readStaffProviders(environment.STAFF_OIDC_PROVIDERS, (sentence) =>
    wrong.push(sentence),
  );
  const whyNot = whyNoTestIdentity(environment, providers.length);
  if (environment.TEST_IDENTITY === true && whyNot !== undefined) wrong.push(notHere(whyNot));
  if (wrong.length > 0) throw new StartRefused(wrong.join('\n'), 78);
  const secretKey = environment.SECRET_KEY ?? (await keptSecretKey(resolve(environment.DATA_DIR)));
  const hasTestIdentity = whyNot === undefined && environment.TEST_IDENTITY !== false;
  const signIn = { providers, hasTestIdentity, staffProviders };
  return new Configuration(environment, secretKey, signIn);
};

const notHere = (whyNot: string): string =>
  `TEST_IDENTITY is true, but ${whyNot}: anybody could sign in as anybody. Unset it, or try the service on your own ` +
  'machine with the embedded database, HOST localhost, and none of PUBLIC_URL, TRUST_PROXY and OIDC_PROVIDERS.';
