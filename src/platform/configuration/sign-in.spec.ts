import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration } from './load-configuration';

const SECRET = 'hemligt-hos-leverantoren';
const PROVIDER = {
  id: 'prov',
  name: { sv: 'Provlegitimation' },
  issuer: 'https://id.example.se',
  clientId: 'blankett',
  clientSecret: SECRET,
};

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'blankett-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const signInWith = async (env: NodeJS.ProcessEnv) =>
  (await loadConfiguration({ DATA_DIR: dataDir, SECRET_KEY: 'k'.repeat(32), ...env })).signIn;
const providers = (...list: unknown[]) => ({ OIDC_PROVIDERS: JSON.stringify(list) });
const refusal = (env: NodeJS.ProcessEnv) =>
  signInWith(env).then(
    () => 'nothing is refused',
    (error: unknown) => {
      expect(error).toMatchObject({ exitCode: 78 });
      return (error as Error).message;
    },
  );

describe('the providers', () => {
  it('are none unless said', async () => expect((await signInWith({})).providers).toEqual([]));

  it('have the usual names of claims, and the Swedish name in English too, unless said', async () => {
    const { claims, levels, ...rest } = {
      claims: { personalNumber: 'pnr' },
      levels: { loa3: 3 },
      ...PROVIDER,
    };
    const [found] = (await signInWith(providers({ ...rest, claims, levels }))).providers;
    expect(found).toEqual({
      ...rest,
      name: { sv: 'Provlegitimation', en: 'Provlegitimation' },
      scopes: ['openid', 'profile'],
      claims: { personalNumber: 'pnr', name: 'name', givenName: 'given_name', familyName: 'family_name' },
      levels: new Map([['loa3', 3]]),
    });
  });

  it.each<[string, unknown, string]>([
    ['a provider without its issuer', { ...PROVIDER, issuer: undefined }, 'has no "issuer"'],
    ['an issuer that can be listened to', { ...PROVIDER, issuer: 'http://id.example.se' }, 'at /0/issuer'],
    ['an id that is no address', { ...PROVIDER, id: 'A/B' }, 'at /0/id'],
    ['a level that there is not', { ...PROVIDER, levels: { x: 1 } }, 'at /0/levels/x'],
    ['a setting that is not known', { ...PROVIDER, secret: SECRET }, 'has "secret", which is not known'],
    ['a list of something else', 'prov', 'at /0'],
  ])('are refused for %s, at its place', async (_what, provider, sentence) =>
    expect(await refusal(providers(provider))).toContain(sentence),
  );

  it('are refused when two have one id, or when it is no JSON', async () => {
    expect(await refusal(providers(PROVIDER, PROVIDER))).toContain('two providers with the id "prov"');
    expect(await refusal({ OIDC_PROVIDERS: `[{"clientSecret": "${SECRET}"` })).toContain('is not JSON');
  });

  it('never show what stands there', async () => {
    for (const env of [
      { OIDC_PROVIDERS: SECRET },
      providers({ ...PROVIDER, clientSecret: [SECRET] }),
      providers({ ...PROVIDER, issuer: SECRET, name: SECRET }),
    ])
      expect(await refusal(env)).not.toContain(SECRET);
  });
});

describe('the test identity', () => {
  const database = { DATABASE_URL: 'postgres://db/blankett' };
  const elsewhere: [string, NodeJS.ProcessEnv][] = [
    ['DATABASE_URL is set', database],
    ['PUBLIC_URL is set', { PUBLIC_URL: 'https://sjalvservice.example.se' }],
    ['OIDC_PROVIDERS is set', providers(PROVIDER)],
    ['TRUST_PROXY is set', { TRUST_PROXY: 'true' }],
    ['HOST is "0.0.0.0"', { HOST: '0.0.0.0' }],
    ['HOST is "::"', { HOST: '::' }],
    ['HOST is "192.0.2.7"', { HOST: '192.0.2.7' }],
    ['HOST is "localhost.example.se"', { HOST: 'localhost.example.se' }],
  ];

  it.each(elsewhere)('stops the start where %s', async (reason, env) => {
    const message = await refusal({ ...env, TEST_IDENTITY: 'true' });
    expect(message).toContain(`TEST_IDENTITY is true, but ${reason}: anybody could sign in as anybody.`);
  });

  it.each(elsewhere)('is not there where %s', async (_reason, env) =>
    expect((await signInWith(env)).hasTestIdentity).toBe(false),
  );

  it.each([{}, { HOST: '127.0.0.1' }, { HOST: '::1' }, { TEST_IDENTITY: 'true' }])(
    "is there on one's own machine: %j",
    async (env) => expect((await signInWith(env)).hasTestIdentity).toBe(true),
  );

  it('can be turned off there as well', async () =>
    expect((await signInWith({ TEST_IDENTITY: 'false' })).hasTestIdentity).toBe(false));
});
