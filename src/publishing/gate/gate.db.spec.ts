import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { until } from '../../../test/support/until';
import { AuditService } from '../../audit';
import { FormVersion, FormVersions } from '../../catalogue';
import { Case, CaseEvent, CaseRevision } from '../../cases';
import type { FormDefinition, Json, JsonObject, Migration, Service } from '../../form';
import { GateClient } from './gate-client';
import { GateService } from './gate.service';
import { GateKeeper } from './reports/gate-keeper';
import { GateStore } from './reports/gate-store';
import { judgedSha } from './reports/judged-sha';
import { tellReport } from './tell-report';

let db: DataSource;
let versions: FormVersions;
let gate: GateService;
let closeDatabase: () => Promise<void>;

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(120_000);

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  const entities = [FormVersion, Case, CaseRevision, CaseEvent];
  db = await new DataSource({ type: 'postgres', url, entities }).initialize();
  versions = new FormVersions(db);
  gate = new GateService(db, versions, new GateClient());
});

afterAll(async () => {
  await gate.onModuleDestroy();
  await db.destroy();
  await closeDatabase();
});

interface FormOf {
  readonly properties: JsonObject;
  readonly required?: readonly string[];
  readonly migrations?: readonly Migration[];
  readonly service?: Service;
  readonly closed?: true;
}

const text = (title: string, more: JsonObject = {}): JsonObject => ({ type: 'string', title, ...more });

/** A form of a name of its own, so that no test counts what another has filed. */
const aForm = () => {
  const id = `form-${randomBytes(6).toString('hex')}`;
  const definition = ({
    properties,
    required = [],
    migrations,
    service = {},
    closed,
  }: FormOf): FormDefinition => ({
    id,
    schema: {
      type: 'object',
      title: 'Ansökan',
      properties,
      required: [...required],
      ...(closed === true && { additionalProperties: false }),
    },
    service,
    texts: { en: { '/properties/phone/title': 'Telephone' } },
    examples: {},
    ...(migrations !== undefined && { migrations }),
  });
  return {
    id,
    definition,
    publish: async (form: FormOf) => (await versions.publish(definition(form))).id,
    gate: (form: FormOf, signal?: AbortSignal) => gate.run(id, definition(form), undefined, signal),
    file: (versionId: string, answer: Json, change: { isProtected?: boolean } = {}) =>
      aCase(id, versionId, answer, change),
    draft: (versionId: string, answer: Json, change: { amends?: string; chosen?: JsonObject } = {}) =>
      aDraft(id, versionId, answer, change),
  };
};

let filed = 0;

const aCase = async (
  formId: string,
  versionId: string,
  answer: Json,
  { isProtected = false }: { isProtected?: boolean },
): Promise<{ id: string; number: string }> => {
  filed += 1;
  const number = `2026-${String(filed).padStart(6, '0')}-0`;
  const id = randomUUID();
  await db.query(
    `INSERT INTO cases (id, number, form_id, form_version_id, received_at, status, language, source, protected_at)
     VALUES ($1, $2, $3, $4, now(), 'submitted', 'sv', 'web', CASE WHEN $5 THEN now() END)`,
    [id, number, formId, versionId, isProtected],
  );
  await revise(id, 1, versionId, answer);
  return { id, number };
};

const revise = async (caseId: string, number: number, versionId: string, answer: Json): Promise<void> => {
  await db.query(
    `INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
     VALUES ($1, $2, $3, $4, 'web', 'resident', now())`,
    [caseId, number, versionId, JSON.stringify(answer)],
  );
};

const aDraft = async (
  formId: string,
  versionId: string,
  answer: Json,
  { amends, chosen = {} }: { amends?: string; chosen?: JsonObject },
): Promise<void> => {
  await db.query(
    `INSERT INTO drafts (owner_hash, form_id, form_version_id, language, answer, chosen, source, amends_case_id,
                         base_revision, expires_at)
     VALUES ($1, $2, $3, 'sv', $4, $5, $6, $7, $8, now() + interval '1 day')`,
    [
      randomBytes(32),
      formId,
      versionId,
      JSON.stringify(answer),
      JSON.stringify(chosen),
      amends === undefined ? 'web' : 'supplement',
      amends ?? null,
      amends === undefined ? null : 1,
    ],
  );
};

describe('the gate', () => {
  it('says that nothing breaks where nothing does', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    await form.file(one, { phone: '070' });
    await form.draft(one, {});
    const report = await form.gate({ properties: { phone: text('Telefon'), note: text('Annat') } });
    expect(report).toMatchObject({
      clean: true,
      latest: { number: 1 },
      drafts: { all: 1, stay: 1, broken: 0 },
      cases: { all: 1, stay: 1, broken: 0 },
      groups: [],
    });
    expect(tellReport(report, 'sv')).toEqual([
      'Ingenting går sönder.',
      'Stämmer i den nya versionen: 1 utkast och 1 ärende.',
      'Öppna utkast ligger kvar i den version de påbörjades i, och kan fyllas i och skickas in i den.',
      'Nya kolumner i exporter: Annat.',
    ]);
  });

  it('tells columns of one name apart by the place of their question', async () => {
    const form = aForm();
    await form.publish({ properties: { phone: text('Telefon') } });
    const report = await form.gate({ properties: { tel: text('Telefon') } });
    const said = tellReport(report, 'sv');
    expect(said).toContain('Nya kolumner i exporter: Telefon (/tel).');
    expect(said).toContainEqual(expect.stringContaining('Telefon (/phone).'));
  });

  it('groups what breaks by question and reason, with numbers of five cases at most and none that is protected', async () => {
    const form = aForm();
    const one = await form.publish({
      properties: { phone: text('Telefon'), kind: { enum: ['a', 'b'], title: 'Slag' } },
    });
    const numbers: string[] = [];
    for (let at = 0; at < 6; at += 1) numbers.push((await form.file(one, { kind: 'b' })).number);
    await form.file(one, { phone: '1', kind: 'b' }, { isProtected: true });
    await form.file(one, { phone: '070', kind: 'a' });
    await form.draft(one, { kind: 'a' });
    const report = await form.gate({
      properties: { phone: text('Telefon', { minLength: 3 }), kind: { enum: ['a', 'c'], title: 'Slag' } },
      required: ['phone'],
    });
    expect(report).toMatchObject({
      clean: false,
      drafts: { all: 1, stay: 0, broken: 1 },
      cases: { all: 8, stay: 1, broken: 7 },
    });
    const [choice, missing, limit] = report.groups;
    expect(choice).toMatchObject({ place: '/kind', reason: 'choice', drafts: 0, cases: 7 });
    expect(choice?.caseNumbers).toHaveLength(5);
    expect(numbers).toEqual(expect.arrayContaining([...(choice?.caseNumbers ?? [])]));
    expect(missing).toMatchObject({
      place: '/phone',
      reason: 'missing',
      drafts: 1,
      cases: 6,
      question: { sv: 'Telefon', en: 'Telephone' },
    });
    expect(limit).toMatchObject({ place: '/phone', reason: 'limit', cases: 1, caseNumbers: [] });
    const said = tellReport(report, 'sv').join('\n');
    expect(said).toContain('Stämmer i den nya versionen: 1 ärende.\nStämmer inte: 1 utkast och 7 ärenden.');
    expect(said).toContain('1 utkast och 6 ärenden saknar svar på Telefon. Till exempel 2026-');
    expect(said).toContain('Ärenden ligger kvar i den version de skickades in i.');
    expect(tellReport(report, 'en').join('\n')).toContain(
      'Without an answer to Telephone: 1 draft and 6 cases.',
    );
  });

  it('tells of an answer that is asked for no more, and that a column goes', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon'), old: text('Fax') } });
    await form.file(one, { phone: '070', old: '08' });
    await form.file(one, { phone: '070' });
    for (const closed of [undefined, true] as const) {
      const report = await form.gate({ properties: { phone: text('Telefon nu') }, closed });
      expect(report.cases).toEqual({ all: 2, stay: 1, broken: 1, unjudged: 0 });
      expect(report.groups).toMatchObject([
        { place: '/old', reason: 'gone', cases: 1, question: { sv: 'Fax', en: 'Fax' } },
      ]);
      expect(report.columns).toEqual({
        appear: [],
        disappear: [{ key: '/old', name: 'Fax' }],
        renamed: [{ key: '/phone', before: 'Telefon', now: 'Telefon nu' }],
      });
    }
  });

  it('holds a half-filled draft to what is new alone, under its new name too', async () => {
    const form = aForm();
    const before = { properties: { a: text('A'), phone: text('Telefon') }, required: ['a', 'phone'] };
    const one = await form.publish(before);
    await form.draft(one, { a: 'x' });
    const report = await form.gate({
      properties: { a: text('A'), mobile: text('Mobil'), extra: text('Extra') },
      required: ['a', 'mobile', 'extra'],
      migrations: [{ from: 1, steps: [{ rename: '/phone', to: '/mobile' }] }],
    });
    expect(report.groups).toMatchObject([{ place: '/extra', reason: 'missing', drafts: 1 }]);
  });

  it('lets migrations mend what would break, over several versions', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { name: text('Namn'), tel: text('Tel') } });
    const two = await form.publish({ properties: { name: text('Namn'), phone: text('Telefon') } });
    await form.file(one, { name: 'Anna Berg', tel: '070' });
    await form.file(two, { name: 'Bo', phone: '08' });
    const newest = {
      properties: { first: text('Förnamn'), last: text('Efternamn'), phone: text('Telefon') },
      required: ['first', 'phone', 'last'],
      closed: true as const,
    };
    const broken = await form.gate(newest);
    expect(broken.cases).toMatchObject({ all: 2, stay: 0, broken: 2 });
    const migrations: Migration[] = [
      { from: 1, steps: [{ rename: '/tel', to: '/phone' }] },
      {
        from: 2,
        steps: [
          { split: '/name', at: ' ', to: ['/first', '/last'] },
          { default: '/last', value: '-' },
        ],
      },
    ];
    const mended = await form.gate({ ...newest, migrations });
    expect(mended.cases).toEqual({ all: 2, stay: 2, broken: 0, unjudged: 0 });
    const odd = await form.gate({
      ...newest,
      migrations: [
        { from: 'abcdef01', steps: [] },
        { from: 2, steps: [{ rename: '/odd', to: '/first' }] },
      ],
    });
    expect(odd.clean).toBe(false);
    expect(odd.findings.map(({ level, pointer, reason }) => `${level} ${pointer} ${reason}`)).toEqual([
      'warning /migrations/0/from There is no version abcdef01 of the form here: its steps are done with the answers of earlier migrations alone.',
      'error /migrations/1/steps/0/rename Version 2 has no question at "/odd".',
    ]);
  });

  it('tells which answers a step cannot move', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { name: text('Namn') } });
    await form.file(one, { name: 'Anna' });
    const report = await form.gate({
      properties: { name: text('Namn'), first: text('Förnamn'), last: text('Efternamn') },
      migrations: [
        { from: 1, steps: [{ split: '/name', pattern: '^(\\S+) (\\S+)$', to: ['/first', '/last'] }] },
      ],
    });
    expect(report.groups).toMatchObject([{ place: '/name', reason: 'not-moved', cases: 1 }]);
  });

  it('judges the newest revision of a case, and no draft over a case', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    const found = await form.file(one, {});
    await revise(found.id, 2, one, { phone: '070' });
    await form.draft(one, {}, { amends: found.id });
    const report = await form.gate({ properties: { phone: text('Telefon') }, required: ['phone'] });
    expect(report).toMatchObject({ clean: true, drafts: { all: 0 }, cases: { all: 1, stay: 1 } });
  });

  it('names saved views, templates and settings that point at what goes', async () => {
    const form = aForm();
    await form.publish({ properties: { old: text('Fax'), phone: text('Telefon') } });
    const [account] = await db.query<{ id: string }[]>(
      `INSERT INTO staff_accounts (name, roles) VALUES ('Sven', '{}') RETURNING id`,
    );
    const view = (owner: string | null, name: string, query: string) =>
      db.query('INSERT INTO inbox_views (account_id, name, query, made_by) VALUES ($1, $2, $3, $4)', [
        owner,
        `${name} ${form.id}`,
        query,
        account?.id,
      ]);
    await view(null, 'Faxade', `tjanst=${form.id}&ordning=%2Fold`);
    await view(null, 'Annat formulär', 'tjanst=annat&ordning=%2Fold');
    await view(account?.id ?? null, 'Min hemliga', `tjanst=${form.id}&fraga=%2Fold&svar=1`);
    await db.query(
      `INSERT INTO export_templates (form_id, name, shape, made_by) VALUES ($1, 'Månadslista', $2, $3)`,
      [form.id, JSON.stringify({ names: 'labels', personal: true, columns: [{ key: '/old' }] }), account?.id],
    );
    const report = await form.gate({
      properties: { phone: text('Telefon') },
      service: { sortBy: ['/old'], contactAt: { phone: '/gone' } },
    });
    expect(report.pointing).toEqual([
      { kind: 'view', name: `Faxade ${form.id}`, count: 1, places: ['/old'] },
      { kind: 'personal-views', name: '', count: 1, places: ['/old'] },
      { kind: 'export-template', name: 'Månadslista', count: 1, places: ['/old'] },
      { kind: 'setting', name: 'contactAt', count: 1, places: ['/gone'] },
      { kind: 'setting', name: 'sortBy', count: 1, places: ['/old'] },
    ]);
    expect(report.clean).toBe(false);
    const said = tellReport(report, 'sv').join('\n');
    expect(said).toContain(`Teamets sparade vy Faxade ${form.id} söker på det som försvinner: /old.`);
    expect(said).not.toContain('hemliga');
  });

  it('has nothing to say of a form without cases, published before or not', async () => {
    const form = aForm();
    const fresh = await form.gate({ properties: { phone: text('Telefon') } });
    expect(fresh).toMatchObject({ clean: true, cases: { all: 0 }, drafts: { all: 0 } });
    expect(fresh.latest).toBeUndefined();
    expect(tellReport(fresh, 'en')).toEqual(['Nothing breaks.', 'The form has no open drafts and no cases.']);
    await form.publish({ properties: { phone: text('Telefon') } });
    expect((await form.gate({ properties: { mobile: text('Mobil') } })).clean).toBe(true);
  });

  it('tells neither answers nor who gave them', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    await form.file(one, { phone: 'hemligt svar', 'eget namn': 'x' });
    await form.draft(one, { phone: 'hemligt utkast' });
    const report = await form.gate({ properties: { phone: text('Telefon', { maxLength: 3 }) } });
    expect(report.groups).toMatchObject([{ drafts: 1, cases: 1 }]);
    expect(JSON.stringify(report) + tellReport(report, 'sv').join()).not.toContain('hemligt');
  });

  it('names no place that only an answer names', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    await form.file(one, { phone: '070', 'Anna Berg': 'x' });
    const report = await form.gate({ properties: { phone: text('Telefon') }, closed: true });
    expect(report.groups).toMatchObject([{ place: '', reason: 'gone', cases: 1 }]);
    expect(JSON.stringify(report)).not.toContain('Anna');
    expect(tellReport(report, 'sv').join('\n')).toContain('formuläret som helhet');
  });
});

describe('where applicants are reached', () => {
  const mail = (title: string, more: JsonObject = {}) => text(title, { format: 'email', ...more });
  const told = async (before: FormOf, now: FormOf): Promise<string> => {
    const form = aForm();
    await form.publish(before);
    const report = await form.gate(now);
    expect(report.clean).toBe(report.pointing.length === 0);
    return tellReport({ ...report, columns: { appear: [], disappear: [], renamed: [] } }, 'sv')
      .filter((sentence) => sentence.includes('ämtas') || sentence.includes('frågas i'))
      .join('\n');
  };
  const properties = {
    mine: mail('E-post'),
    other: mail('Annan e-post', { 'x-autocomplete': 'email' }),
    way: { enum: ['email', 'sms'], title: 'Hur' },
  };

  it('is told when nobody says so any more: from elsewhere, or not at all', async () => {
    const service: Service = { contactAt: { email: '/mine', channel: '/way' } };
    expect(await told({ properties, service }, { properties, service })).toBe('');
    const { mine, way } = properties;
    expect(await told({ properties: { mine, way }, service }, { properties: { mine, way } })).toMatch(
      /^Sökandes e-postadress hämtas nu från \/mine\. I den nya versionen finns ingen fråga .*\nHur sökande vill nås frågas i \/way/,
    );
  });

  it('is not told when another place is said, or the same one is found by its token', async () => {
    const before = { properties, service: { contactAt: { email: '/mine' } } };
    expect(await told(before, { properties, service: { contactAt: { email: '/other' } } })).toBe('');
  });
});

describe('judging that goes on by itself', () => {
  const keeperOf = (service: GateService): GateKeeper =>
    new GateKeeper(db, versions, new GateStore(db), service, new AuditService(db));
  const account = async (): Promise<string> => {
    const [row] = await db.query<{ id: string }[]>(
      `INSERT INTO staff_accounts (name, roles) VALUES ('Kim', '{}') RETURNING id`,
    );
    return row!.id;
  };
  const deeds = async (formId: string): Promise<string[]> =>
    (
      await db.query<{ action: string }[]>('SELECT action FROM audit_log WHERE form_id = $1 ORDER BY id', [
        formId,
      ])
    ).map(({ action }) => action);
  /** One that judges when it is told to. */
  const aSlowGate = () => {
    const waiting = new GateService(db, versions, new GateClient());
    let go = (): void => undefined;
    const gone = new Promise<void>((resolve) => (go = resolve));
    const run = waiting.run.bind(waiting);
    waiting.run = async (formId, form, onProgress, signal) => {
      onProgress?.({ done: 3, of: 7 });
      const stopped = new Promise<never>((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
      await Promise.race([gone, stopped]);
      return run(formId, form, onProgress, signal);
    };
    return { waiting, go };
  };
  const stateOf = async (keeper: GateKeeper, form: FormDefinition) =>
    (await keeper.newest(form.id, form))?.kept.state;

  it('is kept when it is done, with who and how many, and tells what has come to pass since', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    const { number } = await form.file(one, { phone: '070' });
    const now = form.definition({ properties: { phone: text('Telefon', { maxLength: 2 }) } });
    const keeper = keeperOf(gate);
    const kim = await account();
    await keeper.begin(now, kim);
    await until(async () => (await stateOf(keeper, now)) === 'done');
    const { kept, age } = (await keeper.newest(form.id, now))!;
    expect(kept).toMatchObject({ startedBy: kim, fault: null, done: 1, total: 1, baseVersionId: one });
    expect(kept.report).toMatchObject({ clean: false, cases: { all: 1, broken: 1 } });
    expect(kept.report?.groups[0]?.caseNumbers).toEqual([number]);
    expect(age).toEqual({ folderChanged: false, isOffered: false, versionChanged: false, casesSince: 0 });
    expect(await deeds(form.id)).toEqual(['form.gate-begun', 'form.gate-made']);

    await form.file(one, { phone: '08' });
    await db.query('UPDATE cases SET protected_at = now() WHERE number = $1', [number]);
    const other = form.definition({ properties: { phone: text('Telefon nu') } });
    await versions.publish(other);
    const later = (await keeper.newest(form.id, other))!;
    expect(later.age).toEqual({ folderChanged: true, isOffered: false, versionChanged: true, casesSince: 1 });
    expect(JSON.stringify(later.kept)).not.toContain(number);
  });

  it('is joined by whoever asks for the same meanwhile, on any copy, and takes the place of an older folder', async () => {
    const form = aForm();
    const now = form.definition({ properties: { phone: text('Telefon') } });
    const { waiting, go } = aSlowGate();
    const [here, there] = [keeperOf(waiting), keeperOf(gate)];
    const kim = await account();
    await here.begin(now, kim);
    await Promise.all([here.begin(now, kim), there.begin(now, kim)]);
    const { kept } = (await there.newest(form.id, now))!;
    expect(kept.state).toBe('running');
    await until(async () => (await there.newest(form.id, now))?.kept.total === 7);
    const saved = form.definition({ properties: { phone: text('Telefon'), more: text('Mer') } });
    await there.begin(saved, kim);
    expect(await stateOf(here, now)).toBe('cancelled');
    await until(async () => (await stateOf(here, saved)) === 'done');
    go();
    await here.onModuleDestroy();
    expect(await stateOf(here, now)).toBe('cancelled');
    await waiting.onModuleDestroy();
  });

  it('is cancelled from any copy, and interrupted by a server that stops', async () => {
    const form = aForm();
    const now = form.definition({ properties: { phone: text('Telefon') } });
    const { waiting } = aSlowGate();
    const [here, there] = [keeperOf(waiting), keeperOf(gate)];
    const kim = await account();
    await here.begin(now, kim);
    await there.cancel(form.id, now, kim);
    await there.cancel(form.id, now, kim);
    expect(await stateOf(here, now)).toBe('cancelled');
    expect(await deeds(form.id)).toEqual(['form.gate-begun', 'form.gate-cancelled']);
    await here.begin(now, kim);
    expect(await stateOf(there, now)).toBe('running');
    await here.onModuleDestroy();
    expect(await stateOf(there, now)).toBe('interrupted');
    await there.begin(now, kim);
    await until(async () => (await stateOf(there, now)) === 'done');
    await waiting.onModuleDestroy();
  });

  it('does not run for ever where its server was killed, and can be begun again', async () => {
    const form = aForm();
    const now = form.definition({ properties: { phone: text('Telefon') } });
    const keeper = keeperOf(gate);
    const kim = await account();
    // What a server leaves that is killed in the middle.
    await db.query(
      `INSERT INTO gate_reports (form_id, judged_sha256, version_sha256, started_by, seen_at)
       VALUES ($1, $2, $2, $3, now() - interval '31 seconds')`,
      [form.id, judgedSha(now), kim],
    );
    expect(await stateOf(keeper, now)).toBe('interrupted');
    await keeper.begin(now, kim);
    await until(async () => (await stateOf(keeper, now)) === 'done');
    const states = await db.query<unknown[]>(
      'SELECT state FROM gate_reports WHERE form_id = $1 ORDER BY started_at',
      [form.id],
    );
    expect(states).toEqual([{ state: 'interrupted' }, { state: 'done' }]);
  });

  it('tells why it came to nothing', async () => {
    const form = aForm();
    const keeper = keeperOf(gate);
    const broken = { ...form.definition({ properties: {} }), schema: { $ref: '#/nowhere' } };
    await keeper.begin(broken, await account());
    await until(async () => (await stateOf(keeper, broken)) === 'failed');
    expect((await keeper.newest(form.id, broken))?.kept.fault).toBe('not-opened');
  });
});

describe('a gate that something is wrong with', () => {
  it('counts answers that are too large, nest without end or cannot be judged, and goes on', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    await form.file(one, { phone: 'x'.repeat(1024 * 1024) });
    await form.file(one, { phone: '070' });
    await form.draft(one, {});
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    await db.query(`UPDATE drafts SET answer = jsonb_build_object('deep', $2::jsonb) WHERE form_id = $1`, [
      form.id,
      deep,
    ]);
    const report = await form.gate({ properties: { phone: text('Telefon') } });
    expect(report.cases).toEqual({ all: 2, stay: 1, broken: 0, unjudged: 1 });
    // It was as wrong before, and stays as it is.
    expect(report.drafts).toEqual({ all: 1, stay: 1, broken: 0, unjudged: 0 });
    expect(report.clean).toBe(false);
    expect(tellReport(report, 'sv').join('\n')).toContain('Kunde inte prövas');
  });

  it('names a version that cannot be opened any more, and what was filled in in it', async () => {
    const form = aForm();
    const [broken] = await db.query<{ id: string }[]>(
      `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, $2, '{}') RETURNING id`,
      [form.id, randomBytes(32).toString('hex')],
    );
    await form.file(broken?.id ?? '', { phone: '070' });
    const report = await form.gate({ properties: { phone: text('Telefon') } });
    expect(report).toMatchObject({
      clean: false,
      cases: { all: 1, unjudged: 1 },
      unopened: [{ version: 1, drafts: 0, cases: 1 }],
    });
    expect(tellReport(report, 'en')).toContain(
      'Version 1 cannot be opened, and what was filled in in it could not be judged: 1 case.',
    );
  });

  it('finds the one answer that ends its thread, and judges all others', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    for (const phone of ['070', 'end', '08', 'nothing']) await form.file(one, { phone });
    const client = new GateClient({ seconds: 60, megabytes: 256 }, join(__dirname, 'gate-thread.sample.js'));
    const fragile = new GateService(db, versions, client);
    const report = await fragile.run(form.id, form.definition({ properties: { phone: text('Telefon') } }));
    await fragile.onModuleDestroy();
    expect(report.cases).toEqual({ all: 4, stay: 3, broken: 0, unjudged: 1 });
  });

  it('gives up where everything takes too long, and tells so', async () => {
    const form = aForm();
    const hasty = new GateService(db, versions, new GateClient({ seconds: 0.001, megabytes: 256 }));
    await expect(hasty.run(form.id, form.definition({ properties: {} }))).rejects.toMatchObject({
      code: 'gate-gave-up',
      facts: { reason: 'It takes longer than 0.001 seconds.' },
    });
    await hasty.onModuleDestroy();
  });

  it('refuses a new version that cannot be opened itself', async () => {
    const form = aForm();
    const definition = { ...form.definition({ properties: {} }), schema: { $ref: '#/nowhere' } };
    await expect(gate.run(form.id, definition)).rejects.toMatchObject({ code: 'gate-not-opened' });
  });

  it('stops at once when it is cancelled, gives its connection back, and can be run again', async () => {
    const form = aForm();
    const one = await form.publish({ properties: { phone: text('Telefon') } });
    for (let at = 0; at < 250; at += 1) await form.draft(one, { phone: String(at) });
    const cancel = new AbortController();
    const seen: number[] = [];
    const run = gate.run(
      form.id,
      form.definition({ properties: { phone: text('Telefon') } }),
      ({ done }) => {
        seen.push(done);
        if (done === 100) cancel.abort();
      },
      cancel.signal,
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([0, 100]);
    const open = await db.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
    await expect(form.gate({ properties: {} }, AbortSignal.abort('no more'))).rejects.toBe('no more');
    expect((await form.gate({ properties: { phone: text('Telefon') } })).drafts.stay).toBe(250);
  });
});
