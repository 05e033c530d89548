import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { attachmentsOn } from '../../test/support/attachments-room';
import type { AttachmentsService } from '../attachments';
import { Draft, DraftNotFound, DraftsService, ownerOf } from '../drafts';
import type { Json } from '../form/json';
import { type Job, JobsService } from '../platform/jobs';
import { TextNotStorable } from '../platform/refusal';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseReader } from './case-reader';
import { CaseRevision } from './case-revision.entity';
import { CasesService } from './cases.service';
import { ReceivedBlanks } from './received-blanks';
import { fileAll } from './file-case';
import { KeyUsedForAnother, SubmissionRunning } from './refusals';
import type { Filed, Submission } from './submission';

let db: DataSource;
let drafts: DraftsService;
let cases: CasesService;
let attachments: AttachmentsService;
let reader: CaseReader;
let closeDatabase: () => Promise<void>;
let formVersionId: string;

const listener = (name: string): Job<'case.submitted'> => ({
  name,
  on: 'case.submitted',
  run: () => Promise.resolve(),
});

// A database and processes on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  const entities = [Draft, Case, CaseRevision, CaseEvent];
  db = await new DataSource({ type: 'postgres', url, entities, poolSize: 30 }).initialize();
  const jobs = new JobsService(db);
  jobs.register(listener('receipt.make'));
  jobs.register(listener('notice.send'));
  drafts = new DraftsService(db);
  ({ attachments } = attachmentsOn(db, jobs));
  cases = new CasesService(db, drafts, jobs, new ReceivedBlanks(db), attachments);
  reader = new CaseReader(db);
  formVersionId = await aVersion('synpunkt');
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

async function aVersion(formId: string): Promise<string> {
  const [made] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, $2, '{}') RETURNING id`,
    [formId, randomBytes(32).toString('hex')],
  );
  return made!.id;
}

const aSubmission = (change: Partial<Submission> = {}): Submission => ({
  formId: 'synpunkt',
  formVersionId,
  language: 'sv',
  answer: { text: 'Lampan är trasig' },
  source: 'api',
  ...change,
});

const count = async (table: string, where = 'true', values: unknown[] = []): Promise<number> => {
  const [row] = await db.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
    values,
  );
  return row!.n;
};

const jobsFor = (caseId: string) =>
  count('graphile_worker._private_jobs', `payload->>'caseId' = $1`, [caseId]);

describe('a submission', () => {
  it('becomes a case with its answer, its event and a job for each listener', async () => {
    const before = Date.now();
    const filed = await cases.fileAlone(aSubmission());
    expect(filed.outcome).toBe('filed');
    expect(filed.number).toMatch(/^20\d\d-\d{6}-\d$/);
    expect(Math.abs(filed.receivedAt.getTime() - before)).toBeLessThan(5_000);
    expect(await reader.byId(filed.caseId)).toEqual({
      isUnread: true,
      id: filed.caseId,
      number: filed.number,
      formId: 'synpunkt',
      formVersionId,
      receivedAt: filed.receivedAt,
      status: 'submitted',
      completeOn: null,
      handlerId: null,
      protectedAt: null,
      changes: 0,
      language: 'sv',
      source: 'api',
      revision: 1,
      answerVersionId: formVersionId,
      answer: { text: 'Lampan är trasig' },
    });
    expect(await reader.events(filed.caseId)).toMatchObject([{ kind: 'submitted', at: filed.receivedAt }]);
    expect(await jobsFor(filed.caseId)).toBe(2);
  });

  it('leaves nothing behind when the transaction it is part of fails', async () => {
    let filed: Filed | undefined;
    const work = db.transaction(async (tx) => {
      filed = await cases.file(tx, aSubmission({ idempotency: { key: 'rolled back', body: '{}' } }));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await reader.exists(filed!.caseId)).toBe(false);
    expect(await jobsFor(filed!.caseId)).toBe(0);
    const again = await cases.fileAlone(aSubmission({ idempotency: { key: 'rolled back', body: '{}' } }));
    expect(again.outcome).toBe('filed');
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half of a character', 'a\ud800b'],
  ])('with %s in it is refused in words', async (_what, text) => {
    await expect(cases.fileAlone(aSubmission({ answer: { text } }))).rejects.toBeInstanceOf(TextNotStorable);
  });

  it('that cannot be held stands in the way of none that came with it', async () => {
    const texts = ['a', 'b', 'c\u0000', 'd', 'e', 'f\ud800', 'g'];
    const submissions = texts.map((text) => aSubmission({ answer: { text } }));
    submissions.push(aSubmission({ formVersionId: randomUUID() }), aSubmission({ answer: { text: 'h' } }));
    const results = await Promise.allSettled(submissions.map((one) => cases.fileAlone(one)));
    const held = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.caseId] : []));
    const answers = await Promise.all(held.map(async (id) => (await reader.byId(id))?.answer));
    expect(answers).toEqual(['a', 'b', 'd', 'e', 'g', 'h'].map((text) => ({ text })));
    for (const place of [2, 5]) {
      expect(results[place]).toMatchObject({ status: 'rejected', reason: expect.any(TextNotStorable) });
    }
    expect(String((results[7] as PromiseRejectedResult).reason)).toContain('foreign key');
  });

  it('gets a number of its own, whoever comes at the same time', async () => {
    const filed = await Promise.all(Array.from({ length: 50 }, () => cases.fileAlone(aSubmission())));
    expect(new Set(filed.map(({ number }) => number)).size).toBe(50);
  });
});

describe('an Idempotency-Key', () => {
  const idempotency = { key: 'k1', body: '{"a":1}' };

  it('makes one case of twenty posts at once, and gives it again afterwards', async () => {
    const posts = Array.from({ length: 20 }, () => cases.fileAlone(aSubmission({ idempotency })));
    const results = await Promise.allSettled(posts);
    const filed = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(filed.filter(({ outcome }) => outcome === 'filed')).toHaveLength(1);
    expect(new Set(filed.map(({ caseId }) => caseId)).size).toBe(1);
    for (const reason of refused) expect(reason).toBeInstanceOf(SubmissionRunning);
    expect(await cases.fileAlone(aSubmission({ idempotency }))).toEqual({ ...filed[0], outcome: 'repeated' });
    expect(await jobsFor(filed[0]!.caseId)).toBe(2);
  });

  it('is refused with another body', async () => {
    const other = { ...idempotency, body: '{"a":2}' };
    const before = await count('cases');
    await expect(cases.fileAlone(aSubmission({ idempotency: other }))).rejects.toBeInstanceOf(
      KeyUsedForAnother,
    );
    expect(await count('cases')).toBe(before);
  });

  it('is refused while the first post is still being filed', async () => {
    const running = { key: 'k2', body: '' };
    await db.transaction(async (tx) => {
      await cases.file(tx, aSubmission({ idempotency: running }));
      await expect(cases.fileAlone(aSubmission({ idempotency: running }))).rejects.toBeInstanceOf(
        SubmissionRunning,
      );
    });
    expect((await cases.fileAlone(aSubmission({ idempotency: running }))).outcome).toBe('repeated');
  });

  it('makes one case of those that share a statement, whatever else is in it', async () => {
    const one = (key: string | undefined, body: string, n: number) =>
      aSubmission({ answer: { n }, ...(key !== undefined && { idempotency: { key, body } }) });
    const known = await cases.fileAlone(one('known', 'x', 0));
    const listeners = ['receipt.make'];
    const sent = [
      one('together', 'a', 1),
      one(undefined, '', 2),
      one('together', 'a', 3),
      one('known', 'x', 4),
      one('together', 'b', 5),
      one('known', 'y', 6),
      one(undefined, '', 7),
    ];
    const filed = await fileAll(db.manager, sent, listeners);
    expect(filed.map(({ outcome }) => outcome)).toEqual([
      ...['filed', 'filed', 'repeated', 'repeated', 'different', 'different', 'filed'],
    ]);
    const ids = filed.map(({ case_id }) => case_id);
    expect([ids[2], ids[3], ids[4], ids[5]]).toEqual([ids[0], known.caseId, null, null]);
    for (const [place, n] of [
      [0, 1],
      [1, 2],
      [6, 7],
    ] as const) {
      expect(await reader.byId(ids[place]!)).toMatchObject({ number: filed[place]!.number, answer: { n } });
      expect(await jobsFor(ids[place]!)).toBe(1);
    }
    const numbers = [0, 1, 6].map((place) => filed[place]!.number);
    expect(numbers).toEqual([...numbers].sort());
  });

  it('means something else for another form', async () => {
    const other = aSubmission({ formId: 'allmanhandling', idempotency });
    expect((await cases.fileAlone(other)).outcome).toBe('filed');
  });

  it('is forgotten after thirty days, and not before', async () => {
    await cases.fileAlone(aSubmission({ idempotency: { key: 'old', body: '' } }));
    await cases.fileAlone(aSubmission({ idempotency: { key: 'young', body: '' } }));
    const age = (key: string, days: number) =>
      db.query(
        `UPDATE idempotency_keys SET created_at = now() - make_interval(days => $2)
           WHERE key_hash = sha256(convert_to($1, 'UTF8'))`,
        [key, days],
      );
    await age('old', 31);
    await age('young', 29);
    expect(await cases.removeOldKeys(db.manager)).toBe(1);
    expect((await cases.fileAlone(aSubmission({ idempotency: { key: 'old', body: '' } }))).outcome).toBe(
      'filed',
    );
    expect((await cases.fileAlone(aSubmission({ idempotency: { key: 'young', body: '' } }))).outcome).toBe(
      'repeated',
    );
  });
});

describe('sending a draft', () => {
  const owner = ownerOf('a browser');
  const fine = (draft: Draft) => ({ answer: draft.answer, problems: [] });

  const aDraft = async (answer: Json = { text: 'Hål i vägen' }): Promise<Draft> => {
    const { id } = await drafts.begin(owner, { formId: 'synpunkt', formVersionId, language: 'en' });
    return drafts.save(owner, id, () => ({ answer, chosen: {} }));
  };

  it('makes one case of a double click, and the draft forgets its answer', async () => {
    const { id } = await aDraft();
    const both = await Promise.all([cases.submitDraft(owner, id, fine), cases.submitDraft(owner, id, fine)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['filed', 'repeated']);
    const [first, second] = both as [Filed, Filed];
    expect({ ...second, outcome: '' }).toEqual({ ...first, outcome: '' });
    expect(await drafts.find(owner, id)).toMatchObject({ caseId: first.caseId, answer: {} });
    expect(await reader.byNumber(first.number)).toMatchObject({
      source: 'web',
      language: 'en',
      answer: { text: 'Hål i vägen' },
    });
    expect(await jobsFor(first.caseId)).toBe(2);
  });

  it('takes along the files that the answer names, and throws away all others, whole or not', async () => {
    const named = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) };
    const { id } = await aDraft({ paper: named });
    await db.query(
      `INSERT INTO attachments (draft_id, state, name, media_type, size, sha256)
         VALUES ($1, 'complete', 'a.pdf', 'application/pdf', 1, repeat('a', 64)),
                ($1, 'complete', 'b.pdf', 'application/pdf', 1, repeat('b', 64)), ($1, 'incomplete', 'c.pdf', NULL, NULL, NULL)`,
      [id],
    );
    const filed = await cases.submitDraft(owner, id, fine);
    if (filed.outcome === 'problems') throw new Error('not filed');
    expect(await attachments.ofCase(filed.caseId)).toMatchObject([named]);
    expect(await db.query('SELECT FROM attachments WHERE draft_id = $1', [id])).toEqual([]);
  });

  it('asks nothing of files where the draft has none', async () => {
    const { id } = await aDraft();
    const claim = jest.spyOn(attachments, 'claim');
    expect(await cases.submitDraft(owner, id, fine)).toMatchObject({ outcome: 'filed' });
    expect(claim).not.toHaveBeenCalled();
    claim.mockRestore();
  });

  it('files nothing while something is wrong, and keeps the draft', async () => {
    const { id } = await aDraft();
    const problems = [{ pointer: '/text', keyword: 'required', params: {}, message: 'Skriv något' }];
    const outcome = await cases.submitDraft(owner, id, () => ({ answer: {}, problems }));
    expect(outcome).toEqual({ outcome: 'problems', problems });
    expect(await drafts.find(owner, id)).toMatchObject({ caseId: null, answer: { text: 'Hål i vägen' } });
  });

  it('is for its owner only', async () => {
    const { id } = await aDraft();
    await expect(cases.submitDraft(ownerOf('another browser'), id, fine)).rejects.toBeInstanceOf(
      DraftNotFound,
    );
  });
});

describe('a draft that was read from a blank', () => {
  const PDF = Buffer.from('%PDF-1.7 as it came');
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const fromBlank = (bytes?: Buffer): Promise<string> =>
    db.transaction(async (tx) => {
      const beginning = { formId: 'synpunkt', formVersionId, language: 'sv' };
      const id = await drafts.beginFromBlank(tx, owner, beginning, { answer: { text: 'å' }, chosen: {} });
      if (bytes !== undefined) await new ReceivedBlanks(db).keep(tx, id, bytes, 'Kim');
      return id;
    });
  const fine = (draft: Draft) => ({ answer: draft.answer, problems: [] });
  const owner = ownerOf('someone of the staff');
  const blanks = () => new ReceivedBlanks(db);

  it('becomes a case of source blankett, whose PDF is the one that came', async () => {
    const id = await fromBlank(PDF);
    expect(await blanks().fileOfDraft(id)).toEqual(PDF);
    expect(await blanks().ofDraft(id)).toMatchObject({ sha256 });
    expect(await blanks().caseOfSame({ sha256 })).toBeUndefined();
    const filed = await cases.submitDraft(owner, id, fine);
    if (filed.outcome === 'problems') throw new Error('not filed');
    expect(await reader.byId(filed.caseId)).toMatchObject({ source: 'blankett', answer: { text: 'å' } });
    expect(await blanks().ofDraft(id)).toBeUndefined();
    expect(await blanks().fileOfCase(filed.caseId)).toEqual(PDF);
    expect(await blanks().caseOfSame({ sha256 })).toBe(filed.number);
  });

  it('is not filed without its PDF: nothing is', async () => {
    const id = await fromBlank();
    await expect(cases.submitDraft(owner, id, fine)).rejects.toThrow('has lost it');
    expect((await drafts.find(owner, id)).caseId).toBeNull();
  });

  it('takes its PDF along when it expires, and leaves that of a case', async () => {
    const [gone, kept] = [await fromBlank(PDF), await fromBlank(PDF)];
    const filed = await cases.submitDraft(owner, kept, fine);
    if (filed.outcome === 'problems') throw new Error('not filed');
    await db.query(`UPDATE drafts SET expires_at = now() - interval '1 day' WHERE id = ANY ($1)`, [
      [gone, kept],
    ]);
    await drafts.removeExpired(db.manager);
    expect(await blanks().ofDraft(gone)).toBeUndefined();
    expect(await blanks().fileOfCase(filed.caseId)).toEqual(PDF);
  });

  it('has its trace written with the case, or neither', async () => {
    const id = await fromBlank(PDF);
    const failing = cases.submitDraft(owner, id, fine, () => Promise.reject(new Error('no trace')));
    await expect(failing).rejects.toThrow('no trace');
    expect((await drafts.find(owner, id)).caseId).toBeNull();
    expect(await blanks().fileOfDraft(id)).toEqual(PDF);
  });
});

describe('reading cases', () => {
  it('finds nothing by a number or an id that is none', async () => {
    expect(await reader.byNumber('2026-999999-1')).toBeUndefined();
    expect(await reader.byId(randomUUID())).toBeUndefined();
    expect(await reader.byId('1 OR 1=1')).toBeUndefined();
    expect(await reader.exists('x')).toBe(false);
    expect(await reader.forReceipt(randomUUID())).toBeUndefined();
  });

  it('tells a receipt what was sent in', async () => {
    const filed = await cases.fileAlone(aSubmission());
    expect(await reader.forReceipt(filed.caseId)).toEqual({
      caseNumber: filed.number,
      receivedAt: filed.receivedAt,
      formId: 'synpunkt',
      versionId: formVersionId,
      source: 'api',
      language: 'sv',
      answer: { text: 'Lampan är trasig' },
    });
  });

  it('pages through a list, newest first, each case once, though several came in the same millisecond', async () => {
    const versionId = await aVersion('lista');
    const submission = aSubmission({ formId: 'lista', formVersionId: versionId });
    await db.transaction(async (tx) => {
      for (let n = 0; n < 7; n += 1) await cases.file(tx, submission);
    });
    await cases.fileAlone(submission);
    const seen: Case[] = [];
    for (;;) {
      const after = seen.at(-1);
      const page = await reader.latest({ limit: 3, formId: 'lista', ...(after && { after }) });
      seen.push(...page);
      if (page.length < 3) break;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(8);
    const times = seen.map(({ receivedAt }) => receivedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('streams a form in the order received, as of one moment', async () => {
    const versionId = await aVersion('ström');
    const submit = (n: number) =>
      cases.fileAlone(aSubmission({ formId: 'ström', formVersionId: versionId, answer: { n } }));
    for (let n = 0; n < 3; n += 1) await submit(n);
    const answers: Json[] = [];
    for await (const row of reader.ofForm('ström')) {
      if (answers.length === 0) await submit(99);
      expect(row).toMatchObject({ status: 'submitted', versionId });
      answers.push(row.answer);
    }
    expect(answers).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  });

  it('streams for as long as it takes, whatever the limit for other statements', async () => {
    const versionId = await aVersion('långsam');
    await db.query(`SELECT file_case('långsam', $1, 'sv', '{}', 'api', '{}') FROM generate_series(1, 1200)`, [
      versionId,
    ]);
    const { url } = db.options as { url: string };
    const limited = new DataSource({ type: 'postgres', url, extra: { statement_timeout: 100 } });
    await limited.initialize();
    let rows = 0;
    for await (const row of new CaseReader(limited).ofForm('långsam')) {
      if (rows % 500 === 0) await pause(200);
      rows += Number(row.status === 'submitted');
    }
    await limited.destroy();
    expect(rows).toBe(1200);
  });

  it('gives the connection back when a stream is left early', async () => {
    for (let n = 0; n < 40; n += 1) {
      for await (const row of reader.ofForm('synpunkt')) {
        expect(row.number).toMatch(/^\d{4}-\d{6}-\d$/);
        break;
      }
    }
    expect(await count('cases')).toBeGreaterThan(0);
  });
});
