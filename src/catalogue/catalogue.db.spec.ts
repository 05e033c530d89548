import { cp, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import type { Environment } from '../generated/environment';
import type { Json, JsonObject } from '../form/json';
import { Configuration, StartRefused } from '../platform/configuration';
import { CatalogueService } from './catalogue.service';
import { FormVersion } from './form-version.entity';
import { FormVersions } from './form-versions';
import { Publications } from './publications/publications';
import { FormNotFound } from './refusals';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

let db: DataSource;
let closeDatabase: () => Promise<void>;
let root: string;
let formsDir: string;
let dataDir: string;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, entities: [FormVersion], poolSize: 20 }).initialize();
});
beforeAll(() => Logger.overrideLogger(false));
afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'blankett-catalogue-'));
  [formsDir, dataDir] = [join(root, 'forms'), join(root, 'data')];
  await mkdir(formsDir);
  const shipped = join(__dirname, '../../forms');
  await cp(join(shipped, 'municipality.json'), join(formsDir, 'municipality.json'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((catalogue) => catalogue.onModuleDestroy()));
  await rm(root, { recursive: true, force: true });
});

/** Each looks at the folders until it is closed. */
const running: CatalogueService[] = [];

const opened = async (settings: Partial<Environment> = {}): Promise<CatalogueService> => {
  const environment: Environment = {
    PORT: 0,
    HOST: 'localhost',
    TRUST_PROXY: 'false',
    DATA_DIR: dataDir,
    FORMS_DIR: formsDir,
    LOG_LEVEL: 'error',
    ...settings,
  };
  const catalogue = new CatalogueService(
    new Configuration(environment, 'x'.repeat(32)),
    new FormVersions(db),
    new Publications(db),
  );
  running.push(catalogue);
  await catalogue.onModuleInit();
  return catalogue;
};

const write = async (id: string, files: Record<string, Json | string>): Promise<void> => {
  await mkdir(join(formsDir, id), { recursive: true });
  for (const [name, content] of Object.entries(files))
    await writeFile(
      join(formsDir, id, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
};

let named = 0;
const aName = (): string => `form-${(named += 1)}`;

const asking = (...names: string[]): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'En blankett',
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string', title: name }])),
});

const reasons = (catalogue: CatalogueService, id: string) =>
  catalogue
    .refused()
    .find((form) => form.id === id)
    ?.findings.map(({ file, reason }) => `${file}: ${reason}`);

describe('a folder', () => {
  it('is a form as soon as it holds a schema', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    const catalogue = await opened();
    const { version } = catalogue.offered(id);
    expect(version).toMatchObject({ formId: id, number: 1 });
    expect(version.model('sv').title).toBe('En blankett');
    expect(version.compiled.validate({ namn: 1 })).toHaveLength(1);
    expect(version.compiled.validate({ namn: 'Åsa' })).toEqual([]);
  });

  it.each<[string, Record<string, Json | string>, RegExp]>([
    ['without a schema', { 'service.json': {} }, /no schema\.json/],
    ['with broken JSON', { 'schema.json': '{"type": ' }, /schema\.json: /],
    ['with a reference to elsewhere', { 'schema.json': { $ref: 'https://x.example/y' } }, /x\.example/],
    ['with a schema that is none', { 'schema.json': { type: 'strin' } }, /schema\.json: /],
    ['with a file of megabytes', { 'schema.json': ' '.repeat(3e6) }, /bytes/],
  ])('%s is refused with its reason, and takes no other down', async (_what, files, reason) => {
    const [bad, good] = [aName(), aName()];
    await write(bad, files);
    await write(good, { 'schema.json': asking('namn') });
    const catalogue = await opened();
    expect(reasons(catalogue, bad)?.join('\n')).toMatch(reason);
    expect(() => catalogue.offered(bad)).toThrow(FormNotFound);
    expect(catalogue.forms().map(({ id }) => id)).toEqual([good]);
  });

  it('or a file that is a link to somewhere else is refused', async () => {
    const [folder, file] = [aName(), aName()];
    await write('elsewhere', { 'schema.json': asking('namn') });
    await symlink(join(formsDir, 'elsewhere'), join(formsDir, folder));
    await mkdir(join(formsDir, file));
    await symlink(join(formsDir, 'elsewhere', 'schema.json'), join(formsDir, file, 'schema.json'));
    const catalogue = await opened();
    expect(catalogue.refused().map(({ id }) => id)).toEqual([folder, file].sort());
  });

  it('that the engine stumbles over takes no other down, and is told as our fault', async () => {
    const [bad, good] = [aName(), aName()];
    await write(bad, { 'schema.json': asking('namn') });
    await write(good, { 'schema.json': asking('namn') });
    const atStart = Publications.prototype.atStart;
    const stumbling = jest.spyOn(Publications.prototype, 'atStart').mockImplementation(function (
      this: Publications,
      definition,
    ) {
      return definition.id === bad ? Promise.reject(new RangeError('deep')) : atStart.call(this, definition);
    });
    const catalogue = await opened().finally(() => stumbling.mockRestore());
    expect(catalogue.forms().map(({ id }) => id)).toEqual([good]);
    expect(reasons(catalogue, bad)?.join()).toContain('fault of the engine');
  });

  it('that is gone is no longer offered, and its version still opens', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    const before = (await opened()).offered(id).version;
    await rm(join(formsDir, id), { recursive: true });
    const catalogue = await opened();
    expect(() => catalogue.offered(id)).toThrow(FormNotFound);
    expect((await catalogue.version(before.id)).definition).toEqual(before.definition);
  });

  it('that is gone at start, of a form with versions, is told of', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    await opened();
    await rm(join(formsDir, id), { recursive: true });
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    await opened();
    const lines = told.mock.calls.map(([line]) => String(line));
    told.mockRestore();
    // What runs since before may tell of its folder too.
    expect(lines.filter((line) => line.includes(`The form "${id}"`))).toEqual([
      expect.stringContaining('it is not offered. Its cases are kept and can be handled'),
    ]);
  });

  it('that is saved while the server runs is a working copy, and publishes nothing', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    const catalogue = await opened();
    const before = catalogue.workingCopy(id);
    expect(before).toMatchObject({ id, version: { id: '', number: 0 } });
    await write(id, { 'schema.json': asking('namn', 'ort') });
    const after = await catalogue.whenChanged(id, before?.sha256 ?? '', new AbortController().signal);
    expect(after?.read.definition?.schema).toEqual(asking('namn', 'ort'));
    expect(catalogue.offered(id).version.definition.schema).toEqual(asking('namn'));
    expect((await catalogue.versionsOf(id)).map(({ number }) => number)).toEqual([1]);
    expect(await catalogue.validatorText(after!.version!)).toContain('ort');
  });

  it('is looked at no more where the operator says so, and is a working copy as it was at start', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    const catalogue = await opened({ FORMS_WATCH: false });
    const sha256 = catalogue.workingCopy(id)?.sha256 ?? '';
    await write(id, { 'schema.json': asking('namn', 'ort') });
    const watching = await opened();
    expect(watching.workingCopy(id)?.sha256).not.toBe(sha256);
    expect(catalogue.workingCopy(id)?.sha256).toBe(sha256);
  });

  it('that is refused is a working copy with what is wrong in it, by line and column', async () => {
    const id = aName();
    await write(id, { 'schema.json': '{\n  "type": "strin"\n}' });
    const copy = (await opened()).workingCopy(id);
    expect(copy?.version).toBeUndefined();
    expect(copy?.files).toEqual({ 'schema.json': '{\n  "type": "strin"\n}' });
    expect(copy?.read.findings[0]).toMatchObject({ level: 'error', file: 'schema.json', line: 2 });
  });
});

describe('a version', () => {
  const publish = async (id: string, schema: JsonObject, service: JsonObject = {}) => {
    await write(id, { 'schema.json': schema, 'service.json': service });
    return (await opened()).offered(id);
  };

  it('is the same one while nothing a case is read by changes', async () => {
    const id = aName();
    const first = await publish(id, asking('namn'), { category: 'civic', contact: { phone: '0435-390 00' } });
    const again = await publish(id, asking('namn'), { category: 'care', contact: { phone: '0435-390 01' } });
    expect(again.version.id).toBe(first.version.id);
    expect(again.definition.service.contact?.phone).toBe('0435-390 01');
  });

  it('is a new one when a question is added, and the old one still opens', async () => {
    const id = aName();
    const first = await publish(id, asking('namn'));
    const second = await publish(id, asking('namn', 'ort'));
    expect([first.version.number, second.version.number]).toEqual([1, 2]);
    expect((await (await opened()).version(first.version.id)).definition.schema).toEqual(asking('namn'));
  });

  it('is a new one when the questions change places: their order is theirs in the file', async () => {
    const id = aName();
    await publish(id, asking('namn', 'ort'));
    const { version } = await publish(id, asking('ort', 'namn'));
    expect(version.model('sv').pages.flatMap(({ nodes }) => nodes.map(({ label }) => label))).toEqual([
      'ort',
      'namn',
    ]);
  });

  it('that was good goes on being served while its folder is broken', async () => {
    const id = aName();
    const first = await publish(id, asking('namn'));
    await write(id, { 'schema.json': '{' });
    const catalogue = await opened();
    expect(catalogue.offered(id).version.id).toBe(first.version.id);
    expect(catalogue.refused()).toMatchObject([{ id, servedVersion: 1 }]);
  });

  it('that no row holds is not found, whatever is asked for', async () => {
    const catalogue = await opened();
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', ''])
      await expect(catalogue.version(id)).rejects.toBeInstanceOf(FormNotFound);
  });

  it('is published once by ten copies that start at the same time', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    const copies = await Promise.all(Array.from({ length: 10 }, () => opened()));
    expect(new Set(copies.map((copy) => copy.offered(id).version.id)).size).toBe(1);
  });

  it('has a number of its own when copies publish different ones at the same time', async () => {
    const id = aName();
    const versions = new FormVersions(db);
    const published = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        versions.publish({ id, schema: asking(`fråga${n}`), service: {}, texts: {}, examples: {} }),
      ),
    );
    expect(published.map(({ number }) => number).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});

describe('compiled validators', () => {
  it('are kept for the next start, for the owner only, and made anew when damaged', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    await opened();
    const folder = join(dataDir, 'validators');
    const [file = ''] = await readdir(folder);
    const path = join(folder, file);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await writeFile(path, 'process.exit(1)');
    const { version } = (await opened()).offered(id);
    expect(version.compiled.validate({ namn: 1 })).toHaveLength(1);
  });

  it('need no folder to be kept in', async () => {
    const id = aName();
    await write(id, { 'schema.json': asking('namn') });
    await writeFile(dataDir, 'a file where the folder should be');
    expect((await opened()).offered(id).version.compiled.validate({ namn: 1 })).toHaveLength(1);
  });
});

describe('municipality.json', () => {
  it.each([
    ['is missing', undefined, /municipality\.json/],
    ['is broken', '{', /municipality\.json/],
    ['has colours that cannot be read', 'pale', /contrast/],
  ])('stops the start when it %s', async (_what, text, sentence) => {
    const path = join(formsDir, 'municipality.json');
    await rm(path);
    if (text === 'pale') {
      const shipped = (await import('../../forms/municipality.json')).default;
      await writeFile(path, JSON.stringify({ ...shipped, theme: { accent: '#eeeeee' } }));
    } else if (text !== undefined) await writeFile(path, text);
    const refused = await opened().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StartRefused);
    expect(refused).toMatchObject({ exitCode: 78, message: expect.stringMatching(sentence) });
  });
});
