import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { makeDeskForms } from '../../bench/cases/desk-forms';
import { makeCases } from '../../bench/cases/make-cases';
import { CaseIndexer } from '../../src/cases';
import { CatalogueService, FormVersion, FormVersions, Publications } from '../../src/catalogue';
import { Configuration } from '../../src/platform/configuration';
import { aDatabase, type TestDatabase } from '../support/a-database';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(120_000);

let root: string;
let database: TestDatabase;
let db: DataSource;
let indexer: CaseIndexer;

beforeAll(async () => {
  Logger.overrideLogger(false);
  root = await mkdtemp(join(tmpdir(), 'blankett-made-'));
  const formsDir = await makeDeskForms(join(root, 'forms'));
  database = await aDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url, entities: [FormVersion] }).initialize();
  const environment = { PORT: 0, HOST: 'localhost', TRUST_PROXY: 'false', LOG_LEVEL: 'error' } as const;
  const folders = { DATA_DIR: join(root, 'data'), FORMS_DIR: formsDir };
  const catalogue = new CatalogueService(
    new Configuration({ ...environment, ...folders }, 'x'.repeat(32)),
    new FormVersions(db),
    new Publications(db),
  );
  await catalogue.onModuleInit();
  await catalogue.onModuleDestroy();
  indexer = new CaseIndexer(db, catalogue);
  await makeCases(database.ownerUrl, { cases: 60, seed: 7, handlers: 3 });
});

afterAll(async () => {
  await db.destroy();
  await database.close();
  await rm(root, { recursive: true, force: true });
});

const rows = (): Promise<unknown[]> =>
  db.query(
    `SELECT i.case_id, i.form_id, i.place, i.applicant, i.due_on::text, i.status, i.is_open,
            tsvector_to_array(i.document) AS document, v.pointer, v.status AS status_of_value, v.sorted
       FROM case_index i JOIN case_values v USING (case_id) ORDER BY i.place, v.pointer`,
  );
const words = (): Promise<unknown[]> => db.query('SELECT root, word FROM case_words ORDER BY root, word');

describe('cases made for measuring', () => {
  it('have the rows that the server makes of them, and their words are known', async () => {
    const [made, known] = [await rows(), await words()];
    expect(made).toHaveLength(120);
    await db.query('DELETE FROM case_values');
    await db.query('DELETE FROM case_index');
    await db.query('DELETE FROM case_words');
    expect(await indexer.indexMissing()).toBe(60);
    expect(await rows()).toEqual(made);
    expect(await words()).toEqual(known);
  });
});
