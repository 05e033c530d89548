import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Visitor } from './visitor';

/** Who can come from the provider, by subject: what it says of them. `acr` is what it says whatever was asked for. */
export type People = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A provider that runs. */
export interface TestProvider {
  readonly issuer: string;
  /** `OIDC_PROVIDERS` for a server that is to know it, under the id `prov`. */
  readonly setting: string;
  /** Whoever comes from it from now on; `denied` says no. */
  next(sub: string): Promise<void>;
  /** Stops it. It knows nothing of before when it starts again. */
  stop(): Promise<void>;
  /** Starts it again, with keys of its own that nobody knew before. */
  start(): Promise<void>;
}

/** What the test provider's levels are called. */
export const LEVELS = { loa2: 2, loa3: 3, loa4: 4 } as const;

/**
 * A real provider in a process of its own.
 * @param serviceUrl where the service that signs in by it is
 */
export const aProvider = async (serviceUrl: string, people: People, port: number): Promise<TestProvider> => {
  const issuer = `http://localhost:${port}`;
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    running = spawn(process.execPath, [join(__dirname, 'oidc-provider-process.mjs')], {
      env: {
        ...process.env,
        PORT: String(port),
        REDIRECT_URIS: JSON.stringify([
          `${serviceUrl}/logga-in/prov/svar`,
          `${serviceUrl}/logga-in/other/svar`,
          `${serviceUrl}/personal/logga-in/hos/prov/svar`,
        ]),
        LOGOUT_URIS: JSON.stringify([`${serviceUrl}/utloggad`]),
        KEY: JSON.stringify(aKey()),
        PEOPLE: JSON.stringify(people),
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = await Promise.race([once(running.stdout!, 'data'), once(running, 'exit')]);
    if (!Buffer.isBuffer(said[0]))
      throw new Error(`The provider ended with ${String(said[0])} before it listened.`);
  };
  await start();
  return {
    issuer,
    setting: settingFor(issuer),
    start,
    async next(sub) {
      await fetch(`${issuer}/next?sub=${sub}`);
    },
    async stop() {
      const stopping = running;
      running = undefined;
      if (stopping === undefined) return;
      stopping.kill();
      await once(stopping, 'exit');
    },
  };
};

/** What an operator would write for it. */
export const settingFor = (issuer: string): string => JSON.stringify([entryFor(issuer, 'prov')]);

export const entryFor = (issuer: string, id: string) => ({
  id,
  name: { sv: 'Provlegitimation', en: 'Sample ID' },
  issuer,
  clientId: 'blankett',
  clientSecret: 'a secret for tests only',
  claims: { personalNumber: 'personal_number' },
  levels: LEVELS,
});

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const aKey = (): object => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
};

/** Goes through the provider as a browser does, to the address of the service that it ends at. */
export const throughProvider = async (address: string, issuer: string): Promise<URL> => {
  const browser = new Visitor(issuer);
  let at = new URL(address);
  while (at.href.startsWith(issuer)) {
    const answer = await browser.go(at);
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at);
  }
  return at;
};
