import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { attachmentsOn } from '../../test/support/attachments-room';
import { Draft, DraftsService, ownerOf, type Amending } from '../drafts';
import type { Json } from '../form/json';
import { JobsService } from '../platform/jobs';
import { AmendmentsService } from './amendments.service';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseReader } from './case-reader';
import { CaseRevision } from './case-revision.entity';
import { CaseRevisions } from './case-revisions';
import { CasesService } from './cases.service';
import { ReceivedBlanks } from './received-blanks';
import { StatusNotPossible, SupplementAskedFor, SupplementOver } from './refusals';
import { SupplementRequest } from './supplements/supplement-request.entity';
import { SupplementRequests, type NewRequest } from './supplements/supplement-requests';

let db: DataSource;
let drafts: DraftsService;
let cases: CasesService;
let reader: CaseReader;
let requests: SupplementRequests;
let amendments: AmendmentsService;
let revisions: CaseRevisions;
let closeDatabase: () => Promise<void>;
let formVersionId: string;

const OWNER = ownerOf('a browser');
const KARIN = { id: randomUUID(), name: 'Karin Nilsson' };
const nothing = () => Promise.resolve();

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  const entities = [Draft, Case, CaseRevision, CaseEvent, SupplementRequest];
  db = await new DataSource({ type: 'postgres', url, entities, poolSize: 10 }).initialize();
  const jobs = new JobsService(db);
  jobs.register({ name: 'search.index', on: 'case.amended', run: nothing });
  drafts = new DraftsService(db);
  const { attachments } = attachmentsOn(db, jobs);
  cases = new CasesService(db, drafts, jobs, new ReceivedBlanks(db), attachments);
  reader = new CaseReader(db);
  requests = new SupplementRequests(db, jobs);
  revisions = new CaseRevisions(db);
  amendments = new AmendmentsService(db, drafts, attachments, requests, jobs);
  const [made] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('synpunkt', 1, $1, '{}') RETURNING id`,
    [randomBytes(32).toString('hex')],
  );
  formVersionId = made!.id;
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const aCase = async (): Promise<string> => {
  const answer = { text: 'Först' };
  const { caseId } = await cases.fileAlone({
    formId: 'synpunkt',
    formVersionId,
    language: 'sv',
    answer,
    source: 'web',
  });
  return caseId;
};
const wanted = (change: Partial<NewRequest> = {}): NewRequest => ({
  questions: ['/text'],
  text: 'Skriv mer.',
  dueOn: '2026-12-24',
  revision: 1,
  postKey: randomUUID(),
  ...change,
});
const asked = async (caseId: string): Promise<string> => {
  await requests.ask(caseId, wanted(), KARIN, nothing);
  return (await requests.openOf(caseId))?.id ?? '';
};
const begun = (caseId: string, more: Partial<Amending>): Promise<Draft> =>
  drafts.beginAmending(
    OWNER,
    { formId: 'synpunkt', formVersionId, language: 'sv' },
    { source: 'supplement', caseId, revision: 1, ...more },
    { text: 'Först' },
  );
const becomes = (answer: Json) => () => ({ answer });
const events = async (caseId: string): Promise<string[]> =>
  (await reader.events(caseId)).map(({ kind }) => kind);

describe('a request for a supplement', () => {
  it('makes the case wait, and stands there once however often it is posted', async () => {
    const caseId = await aCase();
    const request = wanted();
    for (let times = 0; times < 2; times++) await requests.ask(caseId, request, KARIN, nothing);
    expect(await requests.ofCase(caseId)).toMatchObject([
      { questions: ['/text'], text: 'Skriv mer.', dueOn: '2026-12-24', state: 'open', signature: KARIN.name },
    ]);
    expect(await reader.byId(caseId)).toMatchObject({ status: 'awaiting_supplement' });
    expect(await events(caseId)).toEqual(['submitted', 'supplement-requested', 'status-changed']);
  });

  it('is one at a time, and none in a case that is over', async () => {
    const caseId = await aCase();
    await asked(caseId);
    await expect(requests.ask(caseId, wanted(), KARIN, nothing)).rejects.toThrow(SupplementAskedFor);
    const over = await aCase();
    await db.query(`UPDATE cases SET status = 'decided' WHERE id = $1`, [over]);
    await expect(requests.ask(over, wanted(), KARIN, nothing)).rejects.toThrow(StatusNotPossible);
  });

  it('is not there when what is written with it fails', async () => {
    const caseId = await aCase();
    const fails = () => Promise.reject(new Error('no log'));
    await expect(requests.ask(caseId, wanted(), KARIN, fails)).rejects.toThrow('no log');
    expect(await requests.openOf(caseId)).toBeUndefined();
    expect(await reader.byId(caseId)).toMatchObject({ status: 'submitted' });
  });

  it('never changes in what was asked, and is ended once', async () => {
    const id = await asked(await aCase());
    await expect(db.query(`UPDATE supplement_requests SET text = 'x' WHERE id = $1`, [id])).rejects.toThrow();
    await expect(db.query('DELETE FROM supplement_requests WHERE id = $1', [id])).rejects.toThrow();
    const end = () =>
      db.query(`UPDATE supplement_requests SET state = 'withdrawn', ended_at = now() WHERE id = $1`, [id]);
    await end();
    await expect(end()).rejects.toThrow();
  });

  it('is taken back once, and the case goes on', async () => {
    const caseId = await aCase();
    const id = await asked(caseId);
    let written = 0;
    const count = () => Promise.resolve(void (written += 1));
    for (let times = 0; times < 2; times++) await requests.withdraw(caseId, id, KARIN.id, count);
    expect(written).toBe(1);
    expect(await reader.byId(caseId)).toMatchObject({ status: 'in_progress' });
  });
});

describe('a draft over a case', () => {
  it('is one for an owner and a request, begun as often as one likes', async () => {
    const caseId = await aCase();
    const requestId = await asked(caseId);
    const all = await Promise.all([1, 2, 3].map(() => begun(caseId, { requestId })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]).toMatchObject({ amendsCaseId: caseId, baseRevision: 1, answer: { text: 'Först' } });
  });

  it('becomes a revision beside the first, however often it is sent', async () => {
    const caseId = await aCase();
    const requestId = await asked(caseId);
    const { id } = await begun(caseId, { requestId });
    const sent = await Promise.all(
      [1, 2, 3].map(() => amendments.submitDraft(OWNER, id, becomes({ text: 'Sedan' }), undefined)),
    );
    expect(sent.map(({ outcome }) => outcome).toSorted()).toEqual(['filed', 'repeated', 'repeated']);
    expect(await revisions.ofCase(caseId)).toMatchObject([
      { number: 1, answer: { text: 'Först' }, source: 'web', by: 'resident' },
      { number: 2, answer: { text: 'Sedan' }, source: 'supplement', by: 'resident', requestId },
    ]);
    expect(await reader.byId(caseId)).toMatchObject({
      status: 'supplement_received',
      revision: 2,
      answer: { text: 'Sedan' },
    });
    expect(await requests.find(requestId)).toMatchObject({ state: 'answered' });
    const jobs = await db.query<unknown[]>(
      `SELECT FROM graphile_worker._private_jobs WHERE payload->>'caseId' = $1 AND payload->>'revision' = '2'`,
      [caseId],
    );
    expect(jobs).toHaveLength(1);
  });

  it('makes no revision when it is not wanted any more, or the case is over', async () => {
    const caseId = await aCase();
    const requestId = await asked(caseId);
    const { id } = await begun(caseId, { requestId });
    const send = () => amendments.submitDraft(OWNER, id, becomes({ text: 'Sedan' }), undefined);
    await db.query(`UPDATE cases SET status = 'closed' WHERE id = $1`, [caseId]);
    await expect(send()).rejects.toThrow(SupplementOver);
    await requests.withdraw(caseId, requestId, KARIN.id, nothing);
    await expect(send()).rejects.toThrow(SupplementOver);
    expect(await reader.byId(caseId)).toMatchObject({ revision: 1 });
    expect(await drafts.unsent([OWNER])).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('tells who of the staff put something right, and why, and leaves the status as it is', async () => {
    const caseId = await aCase();
    const { id } = await begun(caseId, { source: 'correction', reason: 'Sökanden ringde.' });
    await amendments.submitDraft(OWNER, id, becomes({ text: 'Rätt' }), KARIN);
    expect(await revisions.find(caseId, 2)).toMatchObject({
      source: 'correction',
      by: KARIN.id,
      signature: KARIN.name,
      reason: 'Sökanden ringde.',
    });
    expect(await reader.byId(caseId)).toMatchObject({ status: 'submitted', changes: 1 });
    expect(await events(caseId)).toEqual(['submitted', 'corrected']);
    expect(await reader.forReceipt(caseId)).toMatchObject({ answer: { text: 'Först' }, source: 'web' });
  });

  it('is left as it was by problems', async () => {
    const caseId = await aCase();
    const { id } = await begun(caseId, { source: 'correction', reason: 'x' });
    const problem = { pointer: '/text', keyword: 'required', params: {}, message: 'Skriv.' };
    const outcome = await amendments.submitDraft(OWNER, id, () => ({ problems: [problem] }), KARIN);
    expect(outcome).toEqual({ outcome: 'problems', problems: [problem] });
    expect(await drafts.find(OWNER, id)).toMatchObject({ caseId: null, answer: { text: 'Först' } });
  });
});

describe('what the staff write down', () => {
  const filed = async (cameOn: string) => {
    const beginning = { formId: 'synpunkt', formVersionId, language: 'sv' };
    const { id } = await drafts.beginRegistered(OWNER, beginning, { source: 'letter', cameOn });
    const outcome = await cases.submitDraft(OWNER, id, () => ({ answer: {}, problems: [] }));
    if (outcome.outcome === 'problems') throw new Error('There are no problems.');
    return outcome;
  };

  it('was received at noon of the day that it came', async () => {
    const { receivedAt, caseId } = await filed('2026-07-01');
    expect(receivedAt.toISOString()).toBe('2026-07-01T10:00:00.000Z');
    expect(await reader.byId(caseId)).toMatchObject({ source: 'letter', receivedAt });
  });

  it('was received now where it came today', async () => {
    const [row] = await db.query<{ today: string }[]>(
      `SELECT to_char(now() AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD') AS today`,
    );
    const { receivedAt } = await filed(row?.today ?? '');
    expect(Math.abs(receivedAt.getTime() - Date.now())).toBeLessThan(60_000);
  });
});
