import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { aDefinition } from '../../../test/support/compiled-form';
import { CatalogueService, FormVersion, FormVersions, Publications } from '../../catalogue';
import type { Json, JsonObject, Service } from '../../form';
import { Configuration } from '../../platform/configuration';
import { ViewNameTaken, ViewNotFound } from '../refusals';
import type { CaseStatus } from '../case-status';
import { SupplementRequest } from '../supplements/supplement-request.entity';
import { CaseIndexer } from './case-indexer';
import { Inbox, type InboxList } from './inbox.service';
import { InboxViews } from './inbox-views';
import type { Asker, InboxFilter, InboxPlace, InboxSort } from './inbox-query';
import { termsOf } from './search-terms';
import { sortedText } from './sorted-text';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

let db: DataSource;
let inbox: Inbox;
let indexer: CaseIndexer;
let views: InboxViews;
let versions: FormVersions;
let closeDatabase: () => Promise<void>;

const SORT_BY = ['/amount', '/name'];

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({
    type: 'postgres',
    url,
    entities: [FormVersion, SupplementRequest],
    poolSize: 4,
  }).initialize();
  versions = new FormVersions(db);
  const environment = { PORT: 0, HOST: 'localhost', TRUST_PROXY: 'false', LOG_LEVEL: 'warn' } as const;
  const settings = new Configuration({ ...environment, DATA_DIR: '/nowhere', FORMS_DIR: '/nowhere' }, 'x');
  const catalogue = Object.assign(new CatalogueService(settings, versions, new Publications(db)), {
    serviceNow: () => ({ sortBy: SORT_BY }),
  });
  inbox = new Inbox(db);
  indexer = new CaseIndexer(db, catalogue);
  views = new InboxViews(db);
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

/** A form of a test's own: what one test files, no other finds. */
const aForm = async (service: Service = {}): Promise<{ readonly id: string; readonly versionId: string }> => {
  const id = `form-${randomUUID()}`;
  const text = { type: 'string' } as const;
  const properties: JsonObject = {
    name: { title: 'Namn', ...text, 'x-autocomplete': 'name' },
    phone: { title: 'Telefon', ...text, format: 'se-phone' },
    kind: {
      title: 'Slag',
      oneOf: [
        { const: 'lamp', title: 'Gatubelysning' },
        { const: 'road', title: 'Väg' },
      ],
    },
    amount: { title: 'Belopp', type: 'number' },
    children: {
      title: 'Barn',
      type: 'array',
      items: { type: 'object', properties: { first: { title: 'Förnamn', ...text } } },
    },
    diagnosis: { title: 'Diagnos', ...text, 'x-privacy': { level: 'sensitive', purpose: 'x' } },
    photo: { title: 'Bild', ...text },
  };
  const form = aDefinition(
    { title: 'Lampor', type: 'object', properties, additionalProperties: false },
    { id, service },
  );
  return { id, versionId: (await versions.publish(form)).id };
};

type Form = Awaited<ReturnType<typeof aForm>>;

const aCase = async (
  form: Form,
  answer: Json = {},
  change: {
    status?: CaseStatus;
    handler?: string;
    at?: string;
    isProtected?: boolean;
    read?: boolean;
    isIndexed?: boolean;
  } = {},
): Promise<{ readonly id: string; readonly number: string }> => {
  const [filed] = await db.query<{ id: string; number: string }[]>(
    `SELECT case_id AS id, number FROM file_case($1, $2, 'sv', $3, 'api', '{}')`,
    [form.id, form.versionId, JSON.stringify(answer)],
  );
  if (filed === undefined) throw new Error('Nothing was filed.');
  const { status = 'submitted', handler = null, at = null, isProtected = false, read = false } = change;
  if (change.isIndexed !== false) await indexer.index(filed.id);
  await db.query(
    `UPDATE cases SET status = $2, handler_id = $3, received_at = coalesce($4::timestamptz, received_at),
            protected_at = CASE WHEN $5::boolean THEN now() END, read_at = CASE WHEN $6::boolean THEN now() END WHERE id = $1`,
    [filed.id, status, handler, at, isProtected, read],
  );
  return filed;
};

const anAccount = async (name = 'Karin'): Promise<string> => {
  const [row] = await db.query<{ id: string }[]>(
    `INSERT INTO staff_accounts (name, roles) VALUES ($1, '{handler}') RETURNING id`,
    [name],
  );
  return row!.id;
};

const OPEN: readonly CaseStatus[] = [
  'submitted',
  'assigned',
  'in_progress',
  'awaiting_supplement',
  'supplement_received',
  'awaiting_decision',
];
const ALL: Asker = { reach: 'all', mayReadSecret: true };
const NEWEST: InboxSort = { by: 'received', descending: true };

const listed = async (
  asker: Asker,
  filter: InboxFilter,
  sort: InboxSort,
  rows: number,
  after?: InboxPlace,
  counted = 1001,
): Promise<InboxList> => (await inbox.list({ asker, filter, sort, rows, counted, after }, {})).list;

const numbers = async (
  filter: Partial<InboxFilter>,
  { asker = ALL, sort = NEWEST }: { asker?: Asker; sort?: InboxSort } = {},
): Promise<string[]> =>
  (await listed(asker, { statuses: OPEN, ...filter }, sort, 50)).rows.map(({ number }) => number);

const found = (form: Form, typed: string, asker = ALL): Promise<string[]> =>
  numbers({ formId: form.id, terms: termsOf(typed) }, { asker });

describe('the search in cases', () => {
  it('finds words in all their forms, with å, ä and ö', async () => {
    const form = await aForm();
    const { number } = await aCase(form, { name: 'Åsa Öberg', photo: 'Gatlyktorna och lampan lyser inte' });
    for (const typed of [
      'gatlykta',
      'gatlyktornas',
      'lampa',
      'lampan',
      'åsa',
      'Öberg',
      'A\u030asa',
      'lyser öberg',
      'asa oberg',
      'gatly',
    ])
      expect([typed, await found(form, typed)]).toEqual([typed, [number]]);
    for (const typed of ['gatlykta skola', 'stolpar', 'åker'])
      expect([typed, await found(form, typed)]).toEqual([typed, []]);
  });

  it('finds choices by what they are called, entries of lists, telephone numbers and parts of case numbers', async () => {
    const form = await aForm();
    const answer = { kind: 'lamp', phone: '+46701740605', children: [{ first: 'Nils' }, { first: 'Alva' }] };
    const { number } = await aCase(form, answer);
    const serial = String(Number(number.split('-')[1]));
    for (const typed of [
      'gatubelysning',
      'alva',
      '070-174 06 05',
      '0701740605',
      number,
      serial,
      number.replaceAll('-', '–'),
    ])
      expect([typed, await found(form, typed)]).toEqual([typed, [number]]);
  });

  it('finds nothing by what is marked sensitive', async () => {
    const form = await aForm();
    await aCase(form, { diagnosis: 'Migrän', name: 'Ali' });
    expect(await found(form, 'migrän')).toEqual([]);
    expect(await found(form, 'ali')).toHaveLength(1);
  });

  it('finds what was written in messages, and the names of files with them', async () => {
    const form = await aForm();
    const { id, number } = await aCase(form, { name: 'Ali' });
    await db.query(
      `INSERT INTO case_messages (case_id, post_key, sender, by, text, files) VALUES ($1, gen_random_uuid(), 'resident', 'resident', 'Stolpen lutar', $2)`,
      [id, JSON.stringify([{ name: 'Situationsplan tomten.pdf' }])],
    );
    expect(await found(form, 'stolpen')).toEqual([]);
    await indexer.index(id);
    for (const typed of ['stolpe', 'situationsplan', 'tomten pdf'])
      expect([typed, await found(form, typed)]).toEqual([typed, [number]]);
  });

  it('is asked for anew, by a job, when a message or a new revision comes, and when the day that it is complete is told', async () => {
    const form = await aForm();
    const { id } = await aCase(form);
    const jobs = async (): Promise<number> => {
      const [row] = await db.query<{ n: number }[]>(
        `SELECT count(*)::integer AS n FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
          WHERE t.identifier = 'inbox.index' AND j.payload ->> 'caseId' = $1`,
        [id],
      );
      return row!.n;
    };
    expect(await jobs()).toBe(0);
    await db.query(
      `INSERT INTO case_messages (case_id, post_key, sender, by, text) VALUES ($1, gen_random_uuid(), 'staff', 'x', 'Hej')`,
      [id],
    );
    await db.query(`UPDATE cases SET complete_on = '2026-11-01' WHERE id = $1`, [id]);
    await db.query(
      `INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at) VALUES ($1, 2, $2, '{}', 'web', 'resident', now())`,
      [id, form.versionId],
    );
    expect(await jobs()).toBe(3);
  });

  it('finds nothing out of reach, and no protected case without the right to it', async () => {
    const [own, other] = [await aForm(), await aForm()];
    const word = `unik${randomUUID().replaceAll('-', '')}`;
    const mine = await aCase(own, { name: word });
    await aCase(other, { name: word });
    await aCase(own, { name: word }, { isProtected: true });
    const asker: Asker = { reach: [own.id], mayReadSecret: false };
    expect(await numbers({ terms: termsOf(word) }, { asker })).toEqual([mine.number]);
    expect(await found(other, word, asker)).toEqual([]);
    expect((await listed(asker, { statuses: OPEN, terms: termsOf(word) }, NEWEST, 1)).count).toBe(1);
    expect(await found(own, word, { reach: [], mayReadSecret: true })).toEqual([]);
  });

  it('follows the status, the handler and what was read at once', async () => {
    const form = await aForm();
    const karin = await anAccount();
    const { id, number } = await aCase(form, { name: 'Ali' });
    const wanted = { formId: form.id, terms: termsOf('ali') };
    expect(await numbers({ ...wanted, handlers: [null], unread: true })).toEqual([number]);
    await db.query(`UPDATE cases SET status = 'closed', handler_id = $2 WHERE id = $1`, [id, karin]);
    await inbox.markRead(id);
    expect(await numbers(wanted)).toEqual([]);
    expect(await numbers({ ...wanted, statuses: ['closed'], handlers: [karin] })).toEqual([number]);
    expect(await numbers({ ...wanted, statuses: ['closed'], unread: true })).toEqual([]);
  });

  it.each(["'", '\\', "a' | 'b", ':* & !', "');DROP TABLE cases;--", '%', '\u0001'])(
    'takes %p as a text',
    async (typed) => {
      const form = await aForm();
      await aCase(form, { name: 'Ali' });
      expect(await found(form, `ali ${typed}`)).toBeInstanceOf(Array);
    },
  );

  it('goes on page by page, newest first, also over the blocks that it is searched in', async () => {
    const form = await aForm();
    const all: string[] = [];
    for (let n = 0; n < 7; n += 1) all.unshift((await aCase(form, { name: 'Blockgång' })).number);
    // As if thousands lay between them.
    await db.query(
      `UPDATE case_index SET place = p.place, document = ts_delete(document, l.gone) || array_to_tsvector(ARRAY['b/' || (p.place >> 12), 'B/' || (p.place >> 16)])
         FROM (SELECT case_id, (place / 1000000000) * 1000000000 + 20000 * row_number() OVER (ORDER BY place) + 5000000 AS place
                 FROM case_index WHERE form_id = $1) AS p,
              LATERAL (SELECT array_agg(x) AS gone FROM case_index i, unnest(tsvector_to_array(i.document)) AS x
                        WHERE i.case_id = p.case_id AND x ~ '^[bB]/') AS l
        WHERE case_index.case_id = p.case_id`,
      [form.id],
    );
    const filter: InboxFilter = { formId: form.id, statuses: OPEN, terms: termsOf('blockgång') };
    const seen: string[] = [];
    let after: InboxPlace | undefined;
    do {
      const page = await listed(ALL, filter, NEWEST, 3, after);
      seen.push(...page.rows.map(({ number }) => number));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(all);
    expect((await listed(ALL, filter, NEWEST, 1, undefined, 5)).count).toBe(5);
  });
});

describe('the list of cases', () => {
  it('is narrowed by form, status, handler, days and what is unread, and counted no further than it needs', async () => {
    const form = await aForm();
    const [karin, ali] = [await anAccount(), await anAccount('Ali')];
    const a = await aCase(form, {}, { at: '2026-01-31T22:59:00Z', handler: karin });
    const b = await aCase(form, {}, { at: '2026-01-31T23:01:00Z', read: true });
    const c = await aCase(
      form,
      {},
      { at: '2026-02-02T12:00:00Z', status: 'decided', handler: ali, isIndexed: false },
    );
    const formId = form.id;
    const list = (filter: Partial<InboxFilter>) => numbers({ formId, ...filter });
    expect(await list({})).toEqual([b.number, a.number]);
    expect(await list({ statuses: ['decided'] })).toEqual([c.number]);
    expect(await list({ handlers: [karin] })).toEqual([a.number]);
    expect(await list({ handlers: [karin, null] })).toEqual([b.number, a.number]);
    expect(await list({ handlers: [ali], statuses: ['decided', 'submitted'] })).toEqual([c.number]);
    expect(await list({ from: '2026-02-01' })).toEqual([b.number]);
    expect(await list({ to: '2026-01-31' })).toEqual([a.number]);
    expect(await list({ unread: true })).toEqual([a.number]);
    expect(await numbers({ formId }, { sort: { by: 'received', descending: false } })).toEqual([
      a.number,
      b.number,
    ]);
    expect((await listed(ALL, { formId, statuses: [...OPEN, 'decided'] }, NEWEST, 1)).count).toBe(3);
    expect(
      (await listed(ALL, { formId, statuses: [...OPEN, 'decided'] }, NEWEST, 1, undefined, 2)).count,
    ).toBe(2);
  });

  it('knows what somebody answered, whole, at any question and in any entry', async () => {
    const form = await aForm();
    const a = await aCase(form, { kind: 'lamp', children: [{ first: 'Nils' }, { first: 'Alva' }] });
    await aCase(form, { kind: 'road', name: 'lamp' });
    const of = (pointer: string, value: string) =>
      numbers({ formId: form.id, answers: [{ pointer, value }] });
    expect(await of('/kind', 'lamp')).toEqual([a.number]);
    expect(await of('/children/*/first', 'alva')).toEqual([a.number]);
    expect(await of('/children/*/first', 'alv')).toEqual([]);
  });

  it('is sorted by answers that its form marks, narrowed to those between two, and by the day each is due', async () => {
    const form = await aForm();
    const amounts = [20, -3, 100];
    const made: { number: string }[] = [];
    for (const amount of amounts) made.push(await aCase(form, { amount }));
    const none = await aCase(form, {});
    const by = (descending: boolean): InboxSort => ({ by: { pointer: '/amount' }, descending });
    const named = (...places: number[]) => places.map((place) => made[place]!.number);
    const formId = form.id;
    expect(await numbers({ formId }, { sort: by(false) })).toEqual([none.number, ...named(1, 0, 2)]);
    expect(await numbers({ formId }, { sort: by(true) })).toEqual([...named(2, 0, 1), none.number]);
    const range = { pointer: '/amount', from: sortedText(-3), to: sortedText(20) };
    expect(await numbers({ formId, range }, { sort: by(false) })).toEqual(named(1, 0));

    await db.query(
      `UPDATE case_index SET due_on = '2026-01-01' WHERE case_id = (SELECT id FROM cases WHERE number = $1)`,
      [none.number],
    );
    const due: InboxSort = { by: 'due', descending: false };
    expect((await numbers({ formId }, { sort: due }))[0]).toBe(none.number);
    expect(await numbers({ formId, dueBefore: '2026-01-02' })).toEqual([none.number]);
    expect((await listed(ALL, { statuses: OPEN, formId, dueBefore: '2026-01-02' }, NEWEST, 1)).count).toBe(1);
  });

  it.each<InboxSort>([
    { by: 'received', descending: true },
    { by: 'received', descending: false },
    { by: 'due', descending: false },
    { by: { pointer: '/name' }, descending: false },
    { by: { pointer: '/name' }, descending: true },
  ])('goes on page by page with nothing twice and nothing left out: %j', async (sort) => {
    const form = await aForm();
    for (const name of ['Åsa', 'Adam', 'Östen', 'Adam', 'Bo']) await aCase(form, { name });
    const filter: InboxFilter = { formId: form.id, statuses: OPEN };
    const whole = await numbers(filter, { sort });
    const seen: string[] = [];
    let after: InboxPlace | undefined;
    do {
      const page = await listed(ALL, filter, sort, 2, after);
      seen.push(...page.rows.map(({ number }) => number));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(whole);
    expect(whole).toHaveLength(5);
  });

  it('tells who applies and when it is due: six months after it came, where the form promises nothing', async () => {
    const form = await aForm();
    const { id } = await aCase(form, { name: 'Åsa Öberg' }, { isIndexed: false });
    await db.query(`UPDATE cases SET received_at = '2026-08-31T10:00:00Z' WHERE id = $1`, [id]);
    await indexer.index(id);
    const page = await listed(ALL, { formId: form.id, statuses: OPEN }, NEWEST, 10);
    expect(page.rows[0]).toMatchObject({ applicant: 'Åsa Öberg', dueOn: '2027-02-28', isUnread: true });
  });

  it('is due later by the days that it waited for the resident, where the form says so, and made anew when they change', async () => {
    const form = await aForm({ handling: { days: 10, from: 'received', pausesForSupplement: true } });
    const { id } = await aCase(form, { name: 'Åsa' }, { isIndexed: false });
    await db.query(`UPDATE cases SET received_at = '2026-08-03T10:00:00Z' WHERE id = $1`, [id]);
    const due = async (): Promise<string | null | undefined> => {
      await indexer.index(id);
      return (await listed(ALL, { formId: form.id, statuses: OPEN }, NEWEST, 10)).rows[0]?.dueOn;
    };
    const queued = (): Promise<number> =>
      db
        .query<unknown[]>(
          `SELECT FROM graphile_worker._private_jobs WHERE task_id = (SELECT id FROM graphile_worker._private_tasks
            WHERE identifier = 'inbox.index') AND payload->>'caseId' = $1`,
          [id],
        )
        .then((rows) => rows.length);
    expect(await due()).toBe('2026-08-13');
    const before = await queued();
    await db.query(
      `INSERT INTO supplement_requests (case_id, post_key, revision, questions, text, due_on, by, signature, asked_at)
       VALUES ($1, gen_random_uuid(), 1, '[]', 'Mer', '2026-08-12', 'x', 'Karin', '2026-08-05T10:00:00Z')`,
      [id],
    );
    expect(await due()).toBe('2026-08-20');
    expect(await queued()).toBe(before + 1);
    await db.query(
      `UPDATE supplement_requests SET state = 'answered', ended_at = '2026-08-06T10:00:00Z' WHERE case_id = $1`,
      [id],
    );
    expect(await due()).toBe('2026-08-14');
  });

  it('tells news until somebody has read it, and again when the resident does something', async () => {
    const form = await aForm();
    const { id, number } = await aCase(form);
    const unread = () => numbers({ formId: form.id, unread: true });
    expect(await unread()).toEqual([number]);
    await inbox.markRead(id);
    expect(await unread()).toEqual([]);
    const event = (kind: string, by: string) =>
      db.query(`INSERT INTO case_events (case_id, kind, at, by) VALUES ($1, $2, now(), $3)`, [id, kind, by]);
    await event('message-sent', randomUUID());
    expect(await unread()).toEqual([]);
    await event('message-received', 'resident');
    expect(await unread()).toEqual([number]);
  });

  it('is caught up with by itself, for cases that were filed before there was a search', async () => {
    const form = await aForm();
    const { number } = await aCase(form, { name: 'Efterblivna' }, { isIndexed: false });
    expect(await found(form, 'efterblivna')).toEqual([]);
    expect(await indexer.indexMissing()).toBeGreaterThan(0);
    expect(await found(form, 'efterblivna')).toEqual([number]);
    expect(await indexer.indexMissing()).toBe(0);
  });
});

describe('saved views', () => {
  const nothing = (): Promise<void> => Promise.resolve();

  it("are one's own, or the team's; another's own are not to be had", async () => {
    const [karin, ali] = [await anAccount(), await anAccount('Ali')];
    await views.add({ name: 'Mina lampor', query: 'q=lampa', isTeams: false, by: karin }, nothing);
    await views.add({ name: 'Alla lampor', query: 'q=lampa', isTeams: true, by: karin }, nothing);
    const names = async (who: string) => (await views.ofUser(who)).map(({ name }) => name);
    expect(await names(karin)).toEqual(['Alla lampor', 'Mina lampor']);
    expect(await names(ali)).toEqual(['Alla lampor']);
    const [, own] = await views.ofUser(karin);
    await expect(views.remove(own!.id, ali, nothing)).rejects.toThrow(ViewNotFound);
    await expect(views.remove('x', ali, nothing)).rejects.toThrow(ViewNotFound);
    await views.remove(own!.id, karin, nothing);
    expect(await names(karin)).toEqual(['Alla lampor']);
  });

  it('have names that are told apart', async () => {
    const karin = await anAccount();
    await views.add({ name: 'Bra', query: '', isTeams: false, by: karin }, nothing);
    await expect(views.add({ name: 'BRA', query: '', isTeams: false, by: karin }, nothing)).rejects.toThrow(
      ViewNameTaken,
    );
  });
});
