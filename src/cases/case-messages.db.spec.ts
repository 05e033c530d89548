import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { ANY, attachmentsOn, pdf, streamOf } from '../../test/support/attachments-room';
import type { Attachment, AttachmentsService } from '../attachments';
import { Draft } from '../drafts';
import { JobsService } from '../platform/jobs';
import { TextNotStorable } from '../platform/refusal';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseHandling } from './case-handling';
import { CaseMessage } from './case-message.entity';
import { CaseMessages } from './case-messages';
import { CaseReader } from './case-reader';
import { CaseRevision } from './case-revision.entity';
import { fileAll } from './file-case';
import { CaseNotFound, StatusNotPossible } from './refusals';

let db: DataSource;
let messages: CaseMessages;
let attachments: AttachmentsService;
let handling: CaseHandling;
let reader: CaseReader;
let formVersionId: string;
let closeDatabase: () => Promise<void>;

const kim = { id: randomUUID(), name: 'Kim' };

const FACTS = [
  'case.message-received',
  'case.message-sent',
  'case.status-changed',
  'case.withdrawn',
] as const;

// A database on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  const entities = [Draft, Case, CaseRevision, CaseEvent, CaseMessage];
  db = await new DataSource({ type: 'postgres', url, entities, poolSize: 10 }).initialize();
  const jobs = new JobsService(db);
  for (const on of FACTS) jobs.register({ name: `told.${on}`, on, run: () => Promise.resolve() });
  ({ attachments } = attachmentsOn(db, jobs));
  messages = new CaseMessages(db, jobs, attachments);
  handling = new CaseHandling(db, jobs, { of: () => undefined });
  reader = new CaseReader(db);
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
  const [filed] = await fileAll(
    db.manager,
    [{ formId: 'synpunkt', formVersionId, language: 'sv', answer: {}, source: 'web' }],
    [],
  );
  return filed!.case_id;
};
const kinds = async (caseId: string) => (await reader.events(caseId)).map(({ kind }) => kind);
/** What was announced of a case: other work may wait for it too. */
const told = async (caseId: string) =>
  (
    await db.query<{ name: string }[]>(
      `SELECT t.identifier AS name FROM graphile_worker._private_jobs j
         JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE j.payload->>'caseId' = $1 AND t.identifier LIKE 'told.%' ORDER BY j.id`,
      [caseId],
    )
  ).map(({ name }) => name);
const note = (text = 'Hej') => ({ text, postKey: randomUUID() });

describe('messages in a case', () => {
  it('are read in the order written, whoever wrote, with an event and an announcement each', async () => {
    const caseId = await aCase();
    await messages.receive(caseId, note('När kommer beslutet?'));
    await messages.send(caseId, note('I morgon.\nHälsningar'), kim);
    expect(await messages.ofCase(caseId)).toMatchObject([
      { sender: 'resident', by: 'resident', signature: null, text: 'När kommer beslutet?', files: [] },
      { sender: 'staff', by: kim.id, signature: 'Kim', text: 'I morgon.\nHälsningar' },
    ]);
    expect(await kinds(caseId)).toEqual(['submitted', 'message-received', 'message-sent']);
    expect(await told(caseId)).toEqual(['told.case.message-received', 'told.case.message-sent']);
    expect(JSON.stringify(await reader.events(caseId))).not.toContain('beslutet');
  });

  it('posted twice, at once or one after the other, are one', async () => {
    const caseId = await aCase();
    const message = note();
    const outcomes = await Promise.all([1, 2, 3].map(() => messages.receive(caseId, message)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['repeated', 'repeated', 'written']);
    const answer = note('Svar');
    const sent = [await messages.send(caseId, answer, kim), await messages.send(caseId, answer, kim)];
    expect(sent[0]!.id).toBe(sent[1]!.id);
    expect(await messages.ofCase(caseId)).toHaveLength(2);
  });

  it('are not found by a key that another case has used', async () => {
    const [mine, other] = [await aCase(), await aCase()];
    const message = note();
    await messages.receive(mine, message);
    expect(await messages.receive(other, message)).toMatchObject({ outcome: 'written' });
    const [theirs] = await messages.ofCase(other);
    expect(await messages.find(mine, theirs!.id)).toBeUndefined();
    expect(await messages.find(other, theirs!.id)).toMatchObject({ text: 'Hej' });
  });

  it('are taken only so many of an hour from a resident, and as many as they like from the staff', async () => {
    const caseId = await aCase();
    for (let count = 0; count < 20; count++) await messages.receive(caseId, note());
    expect(await messages.receive(caseId, note())).toEqual({ outcome: 'too-many' });
    expect(await messages.send(caseId, note(), kim)).toMatchObject({ sender: 'staff' });
    expect(await messages.receive(await aCase(), note())).toMatchObject({ outcome: 'written' });
  });

  it('are not taken from the resident any more when the case is closed', async () => {
    const caseId = await aCase();
    await handling.changeStatus(caseId, { from: 'submitted', to: 'closed', by: kim.id });
    expect(await messages.receive(caseId, note())).toEqual({ outcome: 'closed' });
    expect(await messages.ofCase(caseId)).toEqual([]);
  });

  it('have their files with them, whoever wrote, and nobody sees those of one that was not written', async () => {
    const caseId = await aCase();
    const taken = async (name: string) =>
      (await attachments.receiveForMessage(caseId, ANY, name, streamOf(pdf()))) as Attachment;
    const [mine, theirs, left] = [await taken('a.pdf'), await taken('b.pdf'), await taken('c.pdf')];
    const asked = await messages.receive(caseId, { ...note(), files: [mine] });
    const answered = await messages.send(caseId, { ...note(), files: [theirs] }, kim);
    expect(asked).toMatchObject({ message: { files: [{ name: 'a.pdf', sha256: mine.sha256 }] } });
    expect(answered.files).toEqual([
      { name: 'b.pdf', mediaType: 'application/pdf', size: theirs.size, sha256: theirs.sha256 },
    ]);
    expect(await attachments.ofMessage(answered.id)).toMatchObject([
      { id: theirs.id, messageId: answered.id },
    ]);
    expect((await attachments.allOfCase(caseId)).map(({ id }) => id)).not.toContain(left.id);
  });

  it('leave nothing behind when what is written with them fails', async () => {
    const caseId = await aCase();
    const broken = messages.send(caseId, note(), kim, () => Promise.reject(new Error('no')));
    await expect(broken).rejects.toThrow('no');
    expect(await kinds(caseId)).toEqual(['submitted']);
    expect(await told(caseId)).toEqual([]);
  });

  it('refuse text that cannot be stored, and cases that are not there', async () => {
    await expect(messages.receive(await aCase(), note('a\u0000b'))).rejects.toThrow(TextNotStorable);
    await expect(messages.receive(randomUUID(), note())).rejects.toThrow(CaseNotFound);
  });

  it.each(['UPDATE case_messages SET text = $1', 'DELETE FROM case_messages WHERE text <> $1'])(
    'cannot be rewritten: %s',
    async (sql) => {
      await messages.receive(await aCase(), note());
      await expect(db.query(sql, ['annat'])).rejects.toThrow('never change');
    },
  );

  it('are read up to a place, and never less than before', async () => {
    const caseId = await aCase();
    expect(await messages.readTo(caseId)).toBe('0');
    const first = await messages.send(caseId, note(), kim);
    const second = await messages.send(caseId, note(), kim);
    await messages.markRead(caseId, second.place);
    await messages.markRead(caseId, first.place);
    expect(await messages.readTo(caseId)).toBe(second.place);
  });
});

describe('the status of a case', () => {
  it('is changed with its event and an announcement, once however often it is asked for', async () => {
    const caseId = await aCase();
    const change = { from: 'submitted', to: 'in_progress', by: kim.id } as const;
    await Promise.all([handling.changeStatus(caseId, change), handling.changeStatus(caseId, change)]);
    expect(await reader.byId(caseId)).toMatchObject({ status: 'in_progress' });
    const events = await reader.events(caseId);
    expect(events.map(({ kind, details }) => [kind, details])).toEqual([
      ['submitted', {}],
      ['status-changed', { from: 'submitted', to: 'in_progress' }],
    ]);
    expect(await told(caseId)).toEqual(['told.case.status-changed']);
  });

  it('is not changed by one who saw another, or to one that does not follow', async () => {
    const caseId = await aCase();
    await handling.changeStatus(caseId, { from: 'submitted', to: 'decided', by: kim.id });
    const late = handling.changeStatus(caseId, { from: 'submitted', to: 'assigned', by: kim.id });
    await expect(late).rejects.toThrow(StatusNotPossible);
    const back = handling.changeStatus(caseId, { from: 'decided', to: 'submitted', by: kim.id });
    await expect(back).rejects.toThrow(StatusNotPossible);
    expect(await reader.byId(caseId)).toMatchObject({ status: 'decided' });
  });

  it('is complete from a day, and from another when somebody says better', async () => {
    const caseId = await aCase();
    await handling.markComplete(caseId, { day: '2026-11-24', by: kim.id });
    await handling.markComplete(caseId, { day: '2026-11-24', by: kim.id });
    await handling.markComplete(caseId, { day: '2026-11-26', by: kim.id });
    expect(await reader.byId(caseId)).toMatchObject({ completeOn: '2026-11-26', status: 'submitted' });
    expect(await kinds(caseId)).toEqual(['submitted', 'complete', 'complete']);
  });
});

describe('a case that its resident takes back', () => {
  it('is withdrawn, told once, and keeps what was sent in', async () => {
    const caseId = await aCase();
    const both = await Promise.all([handling.withdraw(caseId), handling.withdraw(caseId)]);
    expect(both.sort()).toEqual(['already', 'withdrawn']);
    expect(await reader.byId(caseId)).toMatchObject({ status: 'withdrawn', answer: {} });
    expect(await kinds(caseId)).toEqual(['submitted', 'withdrawn']);
    expect(await told(caseId)).toEqual(['told.case.withdrawn']);
  });

  it.each(['decided', 'closed'] as const)('stays when it is %s', async (status) => {
    const caseId = await aCase();
    await handling.changeStatus(caseId, { from: 'submitted', to: status, by: kim.id });
    expect(await handling.withdraw(caseId)).toBe('too-late');
    expect(await reader.byId(caseId)).toMatchObject({ status });
  });
});
