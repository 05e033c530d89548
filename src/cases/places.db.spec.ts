import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../test/support/a-database';
import type { AttachmentsService } from '../attachments';
import type { DraftsService } from '../drafts';
import type { JobsService } from '../platform/jobs';
import { Case } from './case.entity';
import { CasesService } from './cases.service';
import { Places } from './places';
import type { ReceivedBlanks } from './received-blanks';
import { FormFull } from './refusals';
import type { Cap, Filed } from './submission';

jest.setTimeout(60_000);

let database: TestDatabase;
let db: DataSource;
let places: Places;
let versionId: string;
/** Two copies of the server. */
let copies: CasesService[];

beforeAll(async () => {
  database = await aDatabase();
  const open = () =>
    new DataSource({ type: 'postgres', url: database.url, entities: [Case], poolSize: 20 }).initialize();
  db = await open();
  places = new Places(db);
  const jobs = { listenersOf: () => [], wakeSoon: () => undefined } as unknown as JobsService;
  const others = {} as unknown as DraftsService & ReceivedBlanks & AttachmentsService;
  const aCopy = () => new CasesService(db, others, jobs, others, others);
  copies = [aCopy(), aCopy()];
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, repeat('a', 64), '{}') RETURNING id`,
  );
  versionId = version?.id ?? '';
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

const file = (formId: string, cap: Cap, place = 0, key: string = randomUUID()): Promise<Filed> =>
  (copies[place % copies.length] as CasesService).fileAlone({
    formId,
    formVersionId: versionId,
    language: 'sv',
    answer: {},
    source: 'api',
    idempotency: { key, body: '{}' },
    cap,
  });

const outcomes = async (filing: readonly Promise<Filed>[]) => {
  const settled = await Promise.allSettled(filing);
  return {
    filed: settled.filter(({ status }) => status === 'fulfilled').length,
    full: settled.filter((one) => one.status === 'rejected' && one.reason instanceof FormFull).length,
  };
};

describe('a form that takes only so many answers', () => {
  it('takes exactly so many of 50 that come at once', async () => {
    const filing = Array.from({ length: 50 }, (_, place) => file('trip', { cases: 12 }, place));
    expect(await outcomes(filing)).toEqual({ filed: 12, full: 38 });
    expect(await places.left('trip', { cases: 12 })).toBe(0);
    expect(await db.manager.countBy(Case, { formId: 'trip' })).toBe(12);
  });

  it('gives the place of a case that was withdrawn to another', async () => {
    const cap = { cases: 2 };
    const { caseId } = await file('camp', cap);
    await file('camp', cap);
    await expect(file('camp', cap)).rejects.toThrow(FormFull);
    await db.query(`UPDATE cases SET status = 'withdrawn' WHERE id = $1`, [caseId]);
    expect(await places.left('camp', cap)).toBe(1);
    expect(await outcomes([0, 1, 2].map((place) => file('camp', cap, place)))).toEqual({ filed: 1, full: 2 });
  });

  it('gives the first answer again to who sends it twice, though it is full', async () => {
    const cap = { cases: 1 };
    const first = await file('fair', cap, 0, 'the same');
    expect(await file('fair', cap, 1, 'the same')).toEqual({ ...first, outcome: 'repeated' });
    expect(await places.isRepeat('fair', { key: 'the same', body: '' })).toBe(true);
    expect(await places.isRepeat('fair', { key: 'another', body: '' })).toBe(false);
  });

  it('counts from when it opened, so that it can be opened anew', async () => {
    await file('yearly', { cases: 1 });
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await places.left('yearly', { cases: 1, since: tomorrow })).toBe(1);
    expect(await places.left('yearly', { cases: 1, since: new Date(0) })).toBe(0);
  });

  it('leaves the places of other forms alone', async () => {
    expect(await places.left('another', { cases: 5 })).toBe(5);
  });
});
