import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../../test/support/a-database';
import type { JsonObject } from '../../form/json';
import { Configuration } from '../../platform/configuration';
import { CatalogueService } from '../catalogue.service';
import { FormVersion } from '../form-version.entity';
import { FormVersions } from '../form-versions';
import { Publications } from '../publications/publications';
import { FormSearch } from './form-search';
import { SearchRows } from './search-rows';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);
beforeAll(() => Logger.overrideLogger(false));

const form = (title: string, service: JsonObject = {}, question = 'Namn', texts?: JsonObject) => ({
  'schema.json': { title, type: 'object', properties: { a: { type: 'string', title: question } } },
  'service.json': service,
  ...(texts && { 'texts.en.json': texts }),
});

const FORMS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  bygglov: form('Bygglov', { summary: 'Ansök om att bygga, riva eller ändra.' }, 'Fastighet', {
    '/title': 'Building permit',
    'service#/summary': 'Apply to build, demolish or change.',
    '/properties/a/title': 'Property',
  }),
  altan: form('Ritning för altan', { keywords: ['bygglov'] }),
  sopor: form('Hämtning av avfall', { summary: 'Ändra hur ofta vi kommer.' }),
  hund: form('Hund', {}, 'Ras'),
  bidrag: form('Bidrag', {}, 'Vad heter hunden?'),
  forskola: form('Förskola och fritidshem'),
  skjuts: form('Skolskjuts'),
  buller: { 'service.json': { title: 'Anmäl buller', link: 'https://soderasensmiljoforbund.se/buller' } },
};

let root: string;
let database: TestDatabase;
let db: DataSource;
let search: FormSearch;

const opened = async (source: DataSource): Promise<FormSearch> => {
  const environment = { PORT: 0, HOST: 'localhost', TRUST_PROXY: 'false', LOG_LEVEL: 'error' } as const;
  const folders = { DATA_DIR: join(root, 'data'), FORMS_DIR: join(root, 'forms') };
  const configuration = new Configuration({ ...environment, ...folders }, 'x'.repeat(32));
  const catalogue = new CatalogueService(configuration, new FormVersions(source), new Publications(source));
  await catalogue.onModuleInit();
  await catalogue.onModuleDestroy();
  return new FormSearch(source, catalogue, new SearchRows(source));
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'blankett-search-'));
  for (const [id, files] of Object.entries(FORMS))
    for (const [name, content] of Object.entries(files)) {
      const file = join(root, 'forms', id, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(content));
    }
  const shipped = await readFile(join(__dirname, '../../../forms/municipality.json'), 'utf8');
  const synonyms = [['sopor', 'avfall', 'renhållning']];
  const municipality = { ...(JSON.parse(shipped) as JsonObject), synonyms };
  await writeFile(join(root, 'forms/municipality.json'), JSON.stringify(municipality));
  database = await aDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url, entities: [FormVersion] }).initialize();
  search = await opened(db);
});
afterAll(async () => {
  await db.destroy();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const found = async (query: string, language = 'sv') => (await search.find(query, language)).ids;

describe('a search among the services', () => {
  it('finds by a word, whatever its case, and by its beginning while one types', async () => {
    expect(await found('BYGGLOV')).toEqual(['bygglov', 'altan']);
    expect(await found('byg')).toEqual(['bygglov', 'altan']);
  });

  it('finds other forms of the word', async () => {
    expect(await found('hundar')).toEqual(['hund', 'bidrag']);
  });

  it('puts the title first, then keywords, and what is only asked inside last', async () => {
    expect(await found('hund')).toEqual(['hund', 'bidrag']);
    expect(await found('bygglov')).toEqual(['bygglov', 'altan']);
  });

  it('finds by words that mean the same', async () => {
    expect(await found('sopor')).toEqual(['sopor']);
    expect(await found('renhållning')).toEqual(['sopor']);
  });

  it('finds the parts of long words, and long words by their parts', async () => {
    expect(await found('bygglovsansökan')).toEqual(['bygglov', 'altan']);
    expect(await found('skjuts')).toEqual(['skjuts']);
  });

  it('finds what is misspelt, and asks whether it was meant', async () => {
    expect(await search.find('skolsjuts', 'sv')).toEqual({ ids: ['skjuts'], meant: 'skolskjuts' });
    expect(await search.find('hudn', 'sv')).toMatchObject({ meant: 'hund' });
    expect((await search.find('skolskjuts', 'sv')).meant).toBeUndefined();
  });

  it('takes å, ä and ö for letters, and finds without them all the same', async () => {
    expect(await found('förskola')).toEqual(['forskola']);
    expect(await search.find('forskola', 'sv')).toEqual({ ids: ['forskola'] });
  });

  it('wants all words, and shows what has some of them only where nothing has all', async () => {
    expect(await found('ansök bygga')).toEqual(['bygglov']);
    expect(await found('skolskjuts avfall')).toEqual(expect.arrayContaining(['skjuts', 'sopor']));
  });

  it('finds services that lead elsewhere', async () => {
    expect(await found('buller')).toEqual(['buller']);
  });

  it('finds in the language of the page, and in Swedish where a service has no other', async () => {
    expect(await found('building permits', 'en')).toEqual(['bygglov']);
    expect(await found('buildin', 'sv')).toEqual([]);
    expect(await found('skolskjuts', 'en')).toEqual(['skjuts']);
  });

  it.each([
    '',
    '   ',
    '%',
    '_',
    `'`,
    `' | !bygglov`,
    'bygglov:* & <->',
    `\\`,
    '((',
    '🎉',
    'för att och',
    'x'.repeat(10_000),
    '\u0000',
    `'; DROP TABLE form_search; --`,
  ])('is harmed by no text: %.20p', async (query) => {
    expect(Object.keys(FORMS)).toEqual(expect.arrayContaining(await found(query)));
    expect(await found('hund')).toEqual(['hund', 'bidrag']);
  });

  it('matches no wildcard', async () => {
    expect(await found('%')).toEqual([]);
    expect(await found('_und')).toEqual(await found('und'));
  });

  it('writes its rows again only for what has changed', async () => {
    const rows = () =>
      db.query(`SELECT xmin::text, form_id, language FROM form_search ORDER BY form_id, language`);
    const before = await rows();
    await (await opened(db)).find('hund', 'sv');
    expect(await rows()).toEqual(before);
    await db.query(`UPDATE form_search SET made_of = 'old' WHERE form_id = 'hund'`);
    await (await opened(db)).find('hund', 'sv');
    const changed = await db.query<{ made_of: string }[]>(
      `SELECT made_of FROM form_search WHERE form_id = 'hund'`,
    );
    expect(changed).not.toContainEqual({ made_of: 'old' });
  });

  it('is filled by two copies of the server at once', async () => {
    await db.query('DELETE FROM form_search');
    const both = await Promise.all([opened(db), opened(db)]);
    const ids = await Promise.all(both.map(async (one) => (await one.find('bygglov', 'sv')).ids));
    expect(ids).toEqual([
      ['bygglov', 'altan'],
      ['bygglov', 'altan'],
    ]);
  });
});

describe('a database without pg_trgm', () => {
  it('finds whole words, their beginnings and synonyms, and the log says what is missing', async () => {
    const other = await aDatabase();
    const owner = await new DataSource({ type: 'postgres', url: other.ownerUrl }).initialize();
    const source = await new DataSource({
      type: 'postgres',
      url: other.url,
      entities: [FormVersion],
    }).initialize();
    try {
      await owner.query('DROP EXTENSION pg_trgm CASCADE');
      const warn = jest.spyOn(Logger.prototype, 'warn');
      const plainSearch = await opened(source);
      expect((await plainSearch.find('renhållning', 'sv')).ids).toEqual(['sopor']);
      expect((await plainSearch.find('bygglovsansökan', 'sv')).ids).toEqual(['bygglov', 'altan']);
      expect((await plainSearch.find('skolsjuts', 'sv')).ids).toEqual([]);
      expect(warn.mock.calls.flat().join(' ')).toContain('pg_trgm');
    } finally {
      await source.destroy();
      await owner.destroy();
      await other.close();
    }
  });
});
