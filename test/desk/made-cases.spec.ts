import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { makeDeskForms } from '../../bench/cases/desk-forms';
import { makeCases } from '../../bench/cases/make-cases';
import {
  CaseIndexer,
  Inbox,
  type Asker,
  type InboxFilter,
  type InboxPlace,
  type InboxSort,
} from '../../src/cases';
import { CatalogueService, FormVersion, FormVersions, Publications } from '../../src/catalogue';
import { Configuration } from '../../src/platform/configuration';
import { aDatabase, type TestDatabase } from '../support/a-database';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(120_000);

const CASES = 300;

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
  await makeCases(database.ownerUrl, { cases: CASES, seed: 7, handlers: 3 });
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
    expect(made).toHaveLength(2 * CASES);
    await db.query('DELETE FROM case_values');
    await db.query('DELETE FROM case_index');
    await db.query('DELETE FROM case_words');
    expect(await indexer.indexMissing()).toBe(CASES);
    expect(await rows()).toEqual(made);
    expect(await words()).toEqual(known);
  });
});

/** A case as it is told in the tables, for reading them plainly. */
interface Plain {
  readonly id: string;
  readonly form: string;
  readonly status: string;
  readonly handler: string | null;
  readonly at: string;
  readonly day: string;
  readonly due: string;
  readonly place: string;
  readonly isUnread: boolean;
  readonly isProtected: boolean;
}

const OPEN = [
  'submitted',
  'assigned',
  'in_progress',
  'awaiting_supplement',
  'supplement_received',
  'awaiting_decision',
] as const;
const EVERY = [...OPEN, 'decided', 'appealed', 'closed', 'withdrawn'] as const;

const isMeant = (one: Plain, { reach, mayReadSecret }: Asker, f: InboxFilter): boolean =>
  (reach === 'all' || reach.includes(one.form)) &&
  (mayReadSecret || !one.isProtected) &&
  (f.formId === undefined || one.form === f.formId) &&
  f.statuses.some((status) => status === one.status) &&
  (f.handlers === undefined || f.handlers.includes(one.handler)) &&
  (f.from === undefined || one.day >= f.from) &&
  (f.to === undefined || one.day <= f.to) &&
  (f.unread !== true || one.isUnread) &&
  (f.dueFrom === undefined || one.due >= f.dueFrom) &&
  (f.dueBefore === undefined || one.due < f.dueBefore);

describe('lists of cases', () => {
  it('have the rows that a plain reading of all cases gives, in that order, page by page', async () => {
    await db.query(
      `UPDATE cases SET read_at = CASE WHEN hashtext(id::text) % 3 = 0 THEN NULL ELSE now() END,
              protected_at = CASE WHEN hashtext(id::text) % 7 = 0 THEN now() END,
              status = (ARRAY['submitted', 'assigned', 'in_progress', 'awaiting_supplement', 'supplement_received', 'awaiting_decision',
                              'decided', 'closed', 'closed', 'withdrawn'])[1 + abs(hashtext(id::text || 's')) % 10],
              handler_id = CASE WHEN hashtext(id::text || 'h') % 4 <> 0 THEN
                (SELECT a.id FROM staff_accounts a ORDER BY hashtext(a.id::text || cases.id::text) LIMIT 1) END`,
    );
    const all = await db.query<Plain[]>(
      `SELECT c.id, c.form_id AS form, c.status, c.handler_id AS handler, to_char(c.received_at, 'YYYYMMDDHH24MISSMS') AS at,
              (c.received_at AT TIME ZONE 'Europe/Stockholm')::date::text AS day, i.due_on::text AS due, v.sorted AS place,
              c.read_at IS NULL AS "isUnread", c.protected_at IS NOT NULL AS "isProtected"
         FROM cases c JOIN case_index i ON i.case_id = c.id JOIN case_values v ON v.case_id = c.id AND v.pointer = '/place'`,
    );
    const [first = null, second = null] = [...new Set(all.map(({ handler }) => handler))].filter(Boolean);
    const inbox = new Inbox(db);
    const askers: Asker[] = [
      { reach: 'all', mayReadSecret: false },
      { reach: 'all', mayReadSecret: true },
    ];
    const whose: InboxFilter['handlers'][] = [undefined, [first], [null], [first, null], [first, second]];
    const what: Partial<InboxFilter>[] = [
      {},
      { formId: 'synpunkter' },
      { unread: true },
      { from: '2025-01-01', to: '2026-03-31' },
    ];
    const orders: [InboxSort['by'], (one: Plain) => string, Partial<InboxFilter>][] = [
      ['received', ({ at }) => at, {}],
      ['due', ({ due }) => due, { dueFrom: '2025-01-01' }],
      ['due', ({ due }) => due, {}],
      [{ pointer: '/place' }, ({ place }) => place, { formId: 'synpunkter' }],
    ];
    let listed = 0;
    for (const asker of askers)
      for (const statuses of [OPEN, EVERY, ['closed', 'submitted'] as const])
        for (const handlers of whose)
          for (const narrowed of what)
            for (const [by, key, more] of orders)
              for (const descending of [true, false]) {
                if (by === 'due' && statuses !== OPEN) continue;
                const filter = { statuses, ...(handlers && { handlers }), ...narrowed, ...more };
                const order = ({ id }: Plain, value: string): string => `${value}\n${id}`;
                const plain = all
                  .filter((one) => isMeant(one, asker, filter))
                  .map((one) => ({ id: one.id, order: order(one, key(one)) }))
                  .toSorted((a, b) => (a.order < b.order ? -1 : 1) * (descending ? -1 : 1))
                  .map(({ id }) => id);
                const told: string[] = [];
                const counts = new Set<number>();
                let after: InboxPlace | undefined;
                do {
                  const sort = { by, descending };
                  const wanted = { asker, filter, sort, rows: 60, counted: 1000, after };
                  const { list } = await inbox.list(wanted, {});
                  told.push(...list.rows.map(({ id }) => id));
                  counts.add(list.count);
                  after = list.next;
                } while (after !== undefined);
                const asked = JSON.stringify({ asker, filter, by, descending });
                expect([asked, told]).toEqual([asked, plain]);
                if (by === 'received') expect([asked, [...counts]]).toEqual([asked, [plain.length]]);
                listed += plain.length;
              }
    expect(listed).toBeGreaterThan(10_000);
  });
});
