import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfiguration } from './load-configuration';

const KEY = 'k'.repeat(32);
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'blankett-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const refusal = (env: NodeJS.ProcessEnv) =>
  loadConfiguration({ SECRET_KEY: KEY, ...env }).then(
    () => 'nothing is refused',
    (error: unknown) => {
      expect(error).toMatchObject({ exitCode: 78 });
      return (error as Error).message;
    },
  );

describe('the configuration', () => {
  it('has a default for everything', async () => {
    expect(await loadConfiguration({ DATA_DIR: dataDir })).toMatchObject({
      port: 3000,
      host: 'localhost',
      publicUrl: undefined,
      trustProxy: false,
      databaseUrl: undefined,
      formsDir: resolve('forms'),
      logLevel: 'info',
    });
  });

  it('is what the environment says', async () => {
    const env = {
      PORT: '8080',
      PUBLIC_URL: 'https://sjalvservice.example.se/',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      DATABASE_URL: 'postgres://blankett:p@db/blankett',
      SECRET_KEY: KEY,
      UNRELATED: 'anything',
    };
    expect(await loadConfiguration(env)).toMatchObject({
      port: 8080,
      publicUrl: 'https://sjalvservice.example.se',
      trustProxy: ['10.0.0.0/8', '::1'],
      databaseUrl: 'postgres://blankett:p@db/blankett',
      secretKey: KEY,
    });
  });

  it.each([
    ['PORT', 'three', 'PORT is "three". Expected: a port number from 0 to 65535'],
    ['PORT', '70000', 'PORT is "70000". Expected: a port number from 0 to 65535'],
    ['PORT', '', 'PORT is empty. Expected: a port number'],
    ['HOST', 'http://localhost', 'HOST is "http://localhost". Expected: a host name'],
    [
      'PUBLIC_URL',
      'sjalvservice.example.se',
      'PUBLIC_URL is "sjalvservice.example.se". Expected: how residents',
    ],
    ['TRUST_PROXY', 'yes', 'TRUST_PROXY is "yes". Expected: true, false, or the addresses'],
    ['TRUST_PROXY', '10.0.0.0/40', 'TRUST_PROXY is "10.0.0.0/40". Expected: true, false, or the addresses'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud". Expected: one of debug, info, warn, error'],
    ['DATA_DIR', '', 'DATA_DIR is empty. Expected: a folder'],
  ])('refuses %s=%s, and says what was given and what is expected', async (name, value, sentence) => {
    expect(await refusal({ [name]: value })).toContain(sentence);
  });

  it('looks at the forms that are saved unless it says otherwise', async () => {
    const key = { SECRET_KEY: 'x'.repeat(32) };
    expect((await loadConfiguration(key)).watchesForms).toBe(true);
    expect((await loadConfiguration({ ...key, FORMS_WATCH: 'false' })).watchesForms).toBe(false);
    await expect(loadConfiguration({ ...key, FORMS_WATCH: 'ja' })).rejects.toThrow(/FORMS_WATCH is "ja"/);
  });

  it('tells of everything that is wrong at once', async () => {
    const message = await refusal({ PORT: 'x', LOG_LEVEL: 'y' });
    expect(message.split('\n')).toHaveLength(2);
  });

  it.each([
    ['DATABASE_URL', 'mysql://blankett:hemligt@db/blankett'],
    ['SECRET_KEY', 'hemligt'],
  ])('shows nothing of a wrong %s', async (name, value) => {
    const message = await refusal({ [name]: value });
    expect(message).toContain(`${name} has a wrong value (not shown). Expected: `);
    expect(message).not.toContain('hemligt');
  });

  it('wants the key to be given where the database is, since all copies must have the same', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://db/blankett', SECRET_KEY: undefined })).toContain(
      'SECRET_KEY is not set. It is needed with DATABASE_URL.',
    );
  });

  it('wants no owner without a server', async () => {
    expect(await refusal({ MIGRATION_DATABASE_URL: 'postgres://db/blankett' })).toContain(
      'DATABASE_URL is not set. It is needed with MIGRATION_DATABASE_URL.',
    );
  });
});

describe('the key of an installation with its database embedded', () => {
  it('is made once, for its owner only, and found again', async () => {
    const folder = join(dataDir, 'new');
    const [first, second] = await Promise.all([
      loadConfiguration({ DATA_DIR: folder }),
      loadConfiguration({ DATA_DIR: folder }),
    ]);
    expect(first.secretKey).toHaveLength(43);
    expect(second.secretKey).toBe(first.secretKey);
    expect((await stat(join(folder, 'secret-key'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(folder, 'secret-key'), 'utf8')).trim()).toBe(first.secretKey);
  });

  it('is not replaced when it has been damaged: links to cases hang on it', async () => {
    await writeFile(join(dataDir, 'secret-key'), 'short');
    expect(await refusal({ DATA_DIR: dataDir, SECRET_KEY: undefined })).toContain('is damaged');
  });
});
