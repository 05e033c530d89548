import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { Draft } from '../drafts';
import type { Workflow } from '../form/handling/workflow';
import { JobsService } from '../platform/jobs';
import { TextNotStorable } from '../platform/refusal';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseHandling } from './case-handling';
import { CaseMessage } from './case-message.entity';
import { CaseReader } from './case-reader';
import { CaseRevision } from './case-revision.entity';
import { fileAll } from './file-case';
import {
  CaseChanged,
  CaseNotFound,
  StatusNotPossible,
  TemplateChanged,
  TemplateNameTaken,
  TemplateNotFound,
} from './refusals';
import { CaseNote } from './staff/case-note.entity';
import { CaseNotes } from './staff/case-notes';
import { CasePresence } from './staff/case-presence';
import { ALL_ANSWERS, CaseReveals } from './staff/case-reveals';
import { EVERY_FORM, MessageTemplates } from './staff/message-templates';
import { visibleCases } from './visible-cases';

let db: DataSource;
let handling: CaseHandling;
let reader: CaseReader;
let formVersionId: string;
let kim: string;
let sam: string;
let closeDatabase: () => Promise<void>;
let workflow: Workflow | undefined;

// A database on a busy machine: slow is no fault here.
jest.setTimeout(60_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  const entities = [Draft, Case, CaseRevision, CaseEvent, CaseMessage, CaseNote];
  db = await new DataSource({ type: 'postgres', url, entities, poolSize: 10 }).initialize();
  handling = new CaseHandling(db, new JobsService(db), { of: () => workflow });
  reader = new CaseReader(db);
  const [made] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ('synpunkt', 1, $1, '{}') RETURNING id`,
    [randomBytes(32).toString('hex')],
  );
  formVersionId = made!.id;
  [kim, sam] = (await Promise.all(['Kim', 'Sam'].map(account))) as [string, string];
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

beforeEach(() => {
  workflow = undefined;
});

const account = async (name: string): Promise<string> => {
  const [row] = await db.query<{ id: string }[]>(
    `INSERT INTO staff_accounts (name, roles) VALUES ($1, '{handler}') RETURNING id`,
    [name],
  );
  return row!.id;
};
const aCase = async (): Promise<string> => {
  const [filed] = await fileAll(
    db.manager,
    [{ formId: 'synpunkt', formVersionId, language: 'sv', answer: {}, source: 'web' }],
    [],
  );
  return filed!.case_id;
};
const found = async (caseId: string) => (await reader.byId(caseId))!;
const told = async (caseId: string) =>
  (await reader.events(caseId)).map(({ kind, by, details }) => ({ kind, by, details })).slice(1);
const nothing = () => Promise.resolve();

describe('whoever handles a case', () => {
  it('is one account, and a new case is begun on by being given to somebody', async () => {
    const caseId = await aCase();
    await handling.assign(caseId, { to: kim, by: sam, seen: 0 });
    expect(await found(caseId)).toMatchObject({ handlerId: kim, status: 'assigned', changes: 2 });
    expect(await told(caseId)).toEqual([
      { kind: 'assigned', by: sam, details: { from: null, to: kim } },
      { kind: 'status-changed', by: sam, details: { from: 'submitted', to: 'assigned' } },
    ]);
  });

  it('may be nobody again, which leaves the status', async () => {
    const caseId = await aCase();
    await handling.assign(caseId, { to: kim, by: kim });
    await handling.assign(caseId, { to: null, by: kim });
    expect(await found(caseId)).toMatchObject({ handlerId: null, status: 'assigned' });
  });

  it('is set once, however often it is asked', async () => {
    const caseId = await aCase();
    const also = jest.fn(nothing);
    await handling.assign(caseId, { to: kim, by: kim, seen: 0 }, also);
    await handling.assign(caseId, { to: kim, by: kim, seen: 0 }, also);
    expect(also).toHaveBeenCalledTimes(1);
  });

  it('leaves the status of a form that has no such status', async () => {
    workflow = { in_progress: {}, closed: {} };
    const caseId = await aCase();
    await handling.assign(caseId, { to: kim, by: kim });
    expect(await found(caseId)).toMatchObject({ handlerId: kim, status: 'submitted' });
  });
});

describe('two who change the same case', () => {
  it('never change over each other: the later is refused with what it has become', async () => {
    const caseId = await aCase();
    await handling.assign(caseId, { to: kim, by: kim, seen: 0 });
    const late = handling.assign(caseId, { to: sam, by: sam, seen: 0 });
    await expect(late).rejects.toBeInstanceOf(CaseChanged);
    await expect(
      handling.changeStatus(caseId, { from: 'submitted', to: 'closed', by: sam, seen: 0 }),
    ).rejects.toMatchObject({ facts: { changes: 2 } });
    expect(await found(caseId)).toMatchObject({ handlerId: kim, status: 'assigned' });
    await handling.changeStatus(caseId, { from: 'assigned', to: 'closed', by: sam, seen: 2 });
    expect(await found(caseId)).toMatchObject({ status: 'closed', changes: 3 });
  });

  it('at the same moment: one of them does', async () => {
    const caseId = await aCase();
    const both = await Promise.allSettled(
      [kim, sam].map((to) => handling.assign(caseId, { to, by: to, seen: 0 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('have seen nothing new when the resident wrote or a note was written', async () => {
    const caseId = await aCase();
    await new CaseNotes(db).write(caseId, { text: 'Ring', postKey: randomUUID() }, { id: kim, name: 'Kim' });
    expect((await found(caseId)).changes).toBe(0);
  });
});

describe('the workflow of a form', () => {
  it('is kept, whoever asks for something else', async () => {
    workflow = { in_progress: { next: ['closed'] }, closed: {} };
    const caseId = await aCase();
    const skip = handling.changeStatus(caseId, { from: 'submitted', to: 'decided', by: kim });
    await expect(skip).rejects.toBeInstanceOf(StatusNotPossible);
    await handling.changeStatus(caseId, { from: 'submitted', to: 'in_progress', by: kim });
    await handling.changeStatus(caseId, { from: 'in_progress', to: 'awaiting_supplement', by: kim });
  });
});

describe('protected identity', () => {
  it('hides a case from all without the right to secrecy, in every query that asks', async () => {
    const caseId = await aCase();
    const seen = async (mayReadSecret: boolean) =>
      (
        await db.query<unknown[]>(`SELECT FROM cases c WHERE c.id = $1 AND ${visibleCases(2)}`, [
          caseId,
          mayReadSecret,
        ])
      ).length;
    expect(await seen(false)).toBe(1);
    await handling.protect(caseId, { isProtected: true, by: kim, seen: 0 });
    expect([await seen(false), await seen(true)]).toEqual([0, 1]);
    await handling.protect(caseId, { isProtected: false, by: kim, seen: 1 });
    expect(await seen(false)).toBe(1);
    expect((await told(caseId)).map(({ kind }) => kind)).toEqual(['protected', 'unprotected']);
  });
});

describe('notes', () => {
  it('are read in the order written; one that is posted twice is one', async () => {
    const notes = new CaseNotes(db);
    const caseId = await aCase();
    const also = jest.fn(nothing);
    const first = { text: 'Ringt, inget svar', postKey: randomUUID() };
    for (let times = 0; times < 2; times++) await notes.write(caseId, first, { id: kim, name: 'Kim' }, also);
    await notes.write(caseId, { text: 'Svarade', postKey: randomUUID() }, { id: sam, name: 'Sam' });
    expect(await notes.ofCase(caseId)).toMatchObject([
      { text: 'Ringt, inget svar', by: kim, signature: 'Kim' },
      { text: 'Svarade', signature: 'Sam' },
    ]);
    expect(also).toHaveBeenCalledTimes(1);
    expect(await told(caseId)).toHaveLength(2);
  });

  it('are refused with what cannot be held, and in a case that is not there', async () => {
    const notes = new CaseNotes(db);
    const hand = { id: kim, name: 'Kim' };
    const nul = notes.write(await aCase(), { text: '\u0000', postKey: randomUUID() }, hand);
    await expect(nul).rejects.toBeInstanceOf(TextNotStorable);
    const lost = notes.write(randomUUID(), { text: 'x', postKey: randomUUID() }, hand);
    await expect(lost).rejects.toBeInstanceOf(CaseNotFound);
  });
});

describe('who has a case open', () => {
  it('is told to the others, until they have been away for a while', async () => {
    const presence = new CasePresence(db);
    const caseId = await aCase();
    expect(await presence.arrive(caseId, kim)).toEqual([]);
    expect(await presence.arrive(caseId, sam)).toMatchObject([{ accountId: kim }]);
    await db.query(
      `UPDATE case_presence SET seen_at = now() - interval '16 minutes', opened_at = now() - interval '1 hour'
        WHERE account_id = $1`,
      [kim],
    );
    expect(await presence.arrive(caseId, sam)).toEqual([]);
    await presence.arrive(caseId, kim);
    const [again] = await presence.arrive(caseId, sam);
    expect(again!.openedAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await db.query(`UPDATE case_presence SET seen_at = now() - interval '16 minutes'`);
    await presence.forget(db.manager);
    expect(await db.query('SELECT FROM case_presence')).toEqual([]);
  });
});

describe('masked answers', () => {
  it('are shown to whoever asked, for a while, with the trace or not at all', async () => {
    const reveals = new CaseReveals(db);
    const caseId = await aCase();
    const broken = reveals.reveal(caseId, kim, '/name', () => Promise.reject(new Error('no trace')));
    await expect(broken).rejects.toThrow('no trace');
    expect(await reveals.shown(caseId, kim)).toEqual(new Set());

    await reveals.reveal(caseId, kim, '/name', nothing);
    await reveals.reveal(caseId, kim, ALL_ANSWERS, nothing);
    expect(await reveals.shown(caseId, kim)).toEqual(new Set(['/name', ALL_ANSWERS]));
    expect(await reveals.shown(caseId, sam)).toEqual(new Set());
    expect((await told(caseId)).map(({ kind }) => kind)).toEqual(['answer-revealed', 'answers-revealed']);

    await db.query(`UPDATE case_reveals SET until = now() - interval '1 second' WHERE pointer = ''`);
    expect(await reveals.shown(caseId, kim)).toEqual(new Set(['/name']));
    await reveals.hide(caseId, kim);
    expect(await reveals.shown(caseId, kim)).toEqual(new Set());
    await reveals.forget(db.manager);
  });
});

describe('texts that messages are written from', () => {
  const content = (name: string, formId = EVERY_FORM) => ({ name, formId, text: 'Hej' });
  const names = async (templates: MessageTemplates, forms: string[] | null) =>
    (await templates.among(forms)).map(({ name }) => name);

  it('are for every form or for one, and have a name of their own there', async () => {
    const templates = new MessageTemplates(db);
    for (const [name, form] of [['Tack'], ['Åter'], ['Avslag', 'synpunkt'], ['Tack', 'synpunkt']] as const)
      await templates.add(content(name, form), kim, nothing);
    expect(await names(templates, ['synpunkt'])).toEqual(['Tack', 'Åter', 'Avslag', 'Tack']);
    expect(await names(templates, ['annan'])).toEqual(['Tack', 'Åter']);
    expect(await names(templates, null)).toHaveLength(4);
    await expect(templates.add(content('TACK'), kim, nothing)).rejects.toBeInstanceOf(TemplateNameTaken);
  });

  it('are never changed over a change that was not seen', async () => {
    const templates = new MessageTemplates(db);
    await templates.add(content('Ny'), kim, nothing);
    const { id } = (await templates.among([])).find(({ name }) => name === 'Ny')!;
    await templates.change(id, { ...content('Ny'), text: 'Hej då' }, 0, sam, nothing);
    const late = templates.change(id, { ...content('Ny'), text: 'Tjänare' }, 0, kim, nothing);
    await expect(late).rejects.toBeInstanceOf(TemplateChanged);
    expect(await templates.find(id)).toMatchObject({ text: 'Hej då', changes: 1 });
    await expect(templates.remove(id, 0, nothing)).rejects.toBeInstanceOf(TemplateChanged);
    await templates.remove(id, 1, nothing);
    await expect(templates.remove(id, 1, nothing)).rejects.toBeInstanceOf(TemplateNotFound);
    expect(await templates.find('x')).toBeUndefined();
  });
});
