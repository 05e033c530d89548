import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { JobsService } from '../../platform/jobs';
import { RemindOfSupplements } from './remind-of-supplements.job';
import { SupplementRequest } from './supplement-request.entity';
import { TellMissedSupplements } from './tell-missed-supplements.job';

let db: DataSource;
let remind: RemindOfSupplements;
let tellMissed: TellMissedSupplements;
let closeDatabase: () => Promise<void>;
let versionId: string;

// A database on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, entities: [SupplementRequest] }).initialize();
  const jobs = new JobsService(db);
  jobs.register({ name: 'spec.due', on: 'case.supplement-due', run: () => Promise.resolve() });
  remind = new RemindOfSupplements(db, jobs);
  tellMissed = new TellMissedSupplements(db);
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('f', 1, $1, '{}') RETURNING id`,
    [randomBytes(32).toString('hex')],
  );
  versionId = version!.id;
});
afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

interface Asked {
  /** Days from today. */
  readonly due: number;
  /** Days ago. */
  readonly asked?: number;
  readonly status?: string;
  readonly state?: 'open' | 'answered';
}

const aRequest = async ({
  due,
  asked = 10,
  status = 'awaiting_supplement',
  state = 'open',
}: Asked): Promise<{ readonly id: string; readonly caseId: string }> => {
  const [filed] = await db.query<{ case_id: string }[]>(
    `SELECT case_id FROM file_case('f', $1, 'sv', '{}', 'web', '{}')`,
    [versionId],
  );
  const caseId = filed!.case_id;
  await db.query('UPDATE cases SET status = $2, read_at = now() WHERE id = $1', [caseId, status]);
  const [made] = await db.query<{ id: string }[]>(
    `INSERT INTO supplement_requests (case_id, post_key, revision, questions, text, due_on, by, signature, asked_at, state, ended_at)
     VALUES ($1, $2, 1, '[]', 'Skriv mer.', (now() AT TIME ZONE 'Europe/Stockholm')::date + $3::int, 'x', 'Karin',
             now() - make_interval(days => $4), $5, CASE WHEN $5 = 'open' THEN NULL ELSE now() END)
     RETURNING id`,
    [caseId, randomUUID(), due, asked, state],
  );
  return { id: made!.id, caseId };
};
const jobsOf = ({ id }: { readonly id: string }): Promise<unknown[]> =>
  db.query(`SELECT FROM graphile_worker._private_jobs WHERE payload->>'requestId' = $1`, [id]);
const request = ({ id }: { readonly id: string }): Promise<SupplementRequest> =>
  db.manager.findOneByOrFail(SupplementRequest, { id });

describe('the resident', () => {
  it('is reminded of a supplement some days before it is due, once', async () => {
    const due = await aRequest({ due: 2 });
    await remind.run();
    await remind.run();
    expect((await request(due)).remindedAt).toBeInstanceOf(Date);
    expect(await jobsOf(due)).toHaveLength(1);
  });

  it.each<[string, Asked]>([
    ['is due in a week', { due: 7 }],
    ['was asked for yesterday', { due: 2, asked: 1 }],
    ['was due yesterday', { due: -1 }],
    ['has come', { due: 2, state: 'answered' }],
    ['is of a case that is decided', { due: 2, status: 'decided' }],
  ])('is not reminded of one that %s', async (_, asked) => {
    const made = await aRequest(asked);
    await remind.run();
    expect((await request(made)).remindedAt).toBeNull();
    expect(await jobsOf(made)).toEqual([]);
  });
});

describe('the staff', () => {
  it('are told once that the day went by: the case is news, and its story says why', async () => {
    const missed = await aRequest({ due: -1 });
    await tellMissed.run();
    await tellMissed.run();
    const [{ read }] = await db.query<[{ read: Date | null }]>(
      'SELECT read_at AS read FROM cases WHERE id = $1',
      [missed.caseId],
    );
    expect(read).toBeNull();
    expect(
      await db.query(`SELECT kind, by, details FROM case_events WHERE case_id = $1 AND kind <> 'submitted'`, [
        missed.caseId,
      ]),
    ).toEqual([{ kind: 'supplement-missed', by: 'system', details: { request: missed.id } }]);
  });

  it.each<[string, Asked]>([
    ['that is due today', { due: 0 }],
    ['that has come', { due: -1, state: 'answered' }],
    ['of a case that is closed', { due: -1, status: 'closed' }],
  ])('are not told of one %s', async (_, asked) => {
    const made = await aRequest(asked);
    await tellMissed.run();
    expect((await request(made)).missedAt).toBeNull();
  });
});
