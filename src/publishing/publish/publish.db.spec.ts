import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FormPublications1795564800031 } from '../../../migrations/1795564800031-form-publications';
import { GateReports1795564800033 } from '../../../migrations/1795564800033-gate-reports';
import { aDatabase, type TestDatabase } from '../../../test/support/a-database';
import { staffIn } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import { AuditService } from '../../audit';
import {
  CatalogueService,
  fingerprint,
  FormNotFound,
  FormRetired,
  FormVersion,
  FormVersions,
  Publications,
} from '../../catalogue';
import { versionContent, type FormDefinition, type JsonObject, type Service } from '../../form';
import { Configuration } from '../../platform/configuration';
import type { GateReport } from '../gate/gate-report';
import { GateStore } from '../gate/reports/gate-store';
import { judgedSha } from '../gate/reports/judged-sha';
import { PublishService } from './publish.service';
import {
  PublicationByOneself,
  PublicationNotFound,
  PublicationNotJudged,
  PublicationOvertaken,
} from './refusals';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

let database: TestDatabase;
let db: DataSource;
let root: string;
let publications: Publications;
let publishing: PublishService;
const copies: CatalogueService[] = [];
let [kim, robin] = ['', ''];

beforeAll(async () => {
  Logger.overrideLogger(false);
  database = await aDatabase();
  const { url } = database;
  db = await new DataSource({ type: 'postgres', url, entities: [FormVersion], poolSize: 12 }).initialize();
  publications = new Publications(db);
  publishing = new PublishService(db, publications, new AuditService(db));
  kim = (await staffIn(db, { name: 'Kim' })).id;
  robin = (await staffIn(db, { name: 'Robin' })).id;
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'blankett-publish-'));
  await mkdir(join(root, 'forms'));
  await cp(join(__dirname, '../../../forms/municipality.json'), join(root, 'forms', 'municipality.json'));
});
afterEach(async () => {
  await Promise.all(copies.splice(0).map((copy) => copy.onModuleDestroy()));
  await rm(root, { recursive: true, force: true });
});

/** A copy of the server, as far as forms go. All of them look at one database and, unless said, one folder. */
const aCopy = async (formsDir = join(root, 'forms')): Promise<CatalogueService> => {
  const environment = { PORT: 0, HOST: 'localhost', TRUST_PROXY: 'false', LOG_LEVEL: 'error' } as const;
  const settings = { ...environment, DATA_DIR: join(root, 'data'), FORMS_DIR: formsDir };
  const copy = new CatalogueService(
    new Configuration(settings, 'x'.repeat(32)),
    new FormVersions(db),
    publications,
  );
  await copy.onModuleInit();
  copies.push(copy);
  return copy;
};

let named = 0;
const aName = (): string => `blankett-${(named += 1)}`;

const aForm = (id: string, title: string, service: Service = {}): FormDefinition => ({
  id,
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: { name: { type: 'string', title: 'Namn' } },
  },
  service,
  texts: {},
  examples: {},
});

const write = async ({ id, schema, service }: FormDefinition): Promise<void> => {
  await mkdir(join(root, 'forms', id), { recursive: true });
  await writeFile(join(root, 'forms', id, 'schema.json'), JSON.stringify(schema));
  await writeFile(join(root, 'forms', id, 'service.json'), JSON.stringify(service));
};

/** What a copy offers of a form: the number and title; why not, where it is not. */
const offeredBy = (copy: CatalogueService, id: string): string => {
  try {
    const { version } = copy.offered(id);
    return `${version.number} ${version.model('sv').title}`;
  } catch (fault) {
    if (fault instanceof FormRetired) return 'retired';
    if (fault instanceof FormNotFound) return 'none';
    throw fault;
  }
};

const comesTo = (copy: CatalogueService, id: string, wanted: string): Promise<void> =>
  until(() => offeredBy(copy, id) === wanted);

const states = async (id: string): Promise<string[]> =>
  (await publications.ofForm(id)).map(({ number, state }) => `${number ?? '-'} ${state}`);

const rows = async (id: string): Promise<unknown> =>
  db.query(
    `SELECT (SELECT count(*) FROM form_versions WHERE form_id = $1)::int AS versions,
            (SELECT count(*) FROM form_publications WHERE form_id = $1)::int AS publications,
            (SELECT count(*) FROM audit_log WHERE form_id = $1)::int AS deeds`,
    [id],
  );

const deeds = async (id: string): Promise<string[]> =>
  (
    await db.query<{ told: string }[]>(
      `SELECT actor || ' ' || action AS told FROM audit_log WHERE form_id = $1 ORDER BY id`,
      [id],
    )
  ).map(({ told }) => told);

/** By the clock of the database, not ours. */
const inMilliseconds = async (count: number): Promise<Date> => {
  const [row] = await db.query<{ at: Date }[]>(`SELECT clock_timestamp() + make_interval(secs => $1) AS at`, [
    count / 1000,
  ]);
  return row!.at;
};

describe('what one copy publishes', () => {
  it('is offered by the others too, without a restart, and rolled back, retired and offered again alike', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    const [here, there] = [await aCopy(), await aCopy()];
    expect([offeredBy(here, id), offeredBy(there, id)]).toEqual(['1 Ett', '1 Ett']);

    await publishing.publish(aForm(id, 'Två'), {}, { account: kim });
    await comesTo(here, id, '2 Två');
    await comesTo(there, id, '2 Två');

    const first = await new FormVersions(db).ofForm(id);
    await publishing.rollBack(id, first[0]!.id, { reason: 'Fel i två' }, { account: kim });
    await comesTo(there, id, '1 Ett');

    await publishing.retire(id, {}, { account: kim });
    await comesTo(there, id, 'retired');
    expect(there.forms().map((form) => form.id)).not.toContain(id);
    expect(there.allForms().map((form) => form.id)).toContain(id);
    expect((await there.version(first[1]!.id)).model('sv').title).toBe('Två');

    await publishing.publish(aForm(id, 'Två'), {}, 'command line');
    await comesTo(there, id, '2 Två');
    expect(await states(id)).toEqual(['2 now', '- past', '1 past', '2 past', '1 past']);
    expect(await deeds(id)).toEqual([
      'start form.published',
      `${kim} form.published`,
      `${kim} form.rolled-back`,
      `${kim} form.retired`,
      'command line form.published',
    ]);
  });

  it('keeps the live parts of the folder where an earlier version is offered', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    await aCopy();
    await write(aForm(id, 'Två', { contact: { phone: '0435-390 01' }, category: 'civic' }));
    const copy = await aCopy();
    const [first] = await new FormVersions(db).ofForm(id);
    await publishing.rollBack(id, first!.id, {}, { account: kim });
    await comesTo(copy, id, '1 Ett');
    expect(copy.offered(id).definition.service).toMatchObject({
      contact: { phone: '0435-390 01' },
      category: 'civic',
    });
  });

  it('is offered there too where the folder comes later', async () => {
    const id = aName();
    const copy = await aCopy();
    await publishing.publish(aForm(id, 'Ett'), {}, { account: kim });
    await copy.follow();
    expect(offeredBy(copy, id)).toBe('none');
    await write(aForm(id, 'Ett'));
    await comesTo(copy, id, '1 Ett');
  });
});

describe('a version that is to be offered later', () => {
  it('is offered by every copy when its time has come, and is told as scheduled before', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    const [here, there] = [await aCopy(), await aCopy()];
    const from = await inMilliseconds(1500);
    expect(await publishing.publish(aForm(id, 'Två'), { from }, { account: kim })).toEqual({
      number: 2,
      state: 'scheduled',
    });
    await here.follow();
    expect(offeredBy(here, id)).toBe('1 Ett');
    expect(await states(id)).toEqual(['2 scheduled', '1 now']);
    await comesTo(here, id, '2 Två');
    await comesTo(there, id, '2 Två');
  });

  it('goes by the clock of the database, however wrong those of the copies are', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    const [here, there] = [await aCopy(), await aCopy()];
    await publishing.publish(aForm(id, 'Två'), { from: await inMilliseconds(3_600_000) }, { account: kim });
    const spy = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 48 * 3_600_000);
    try {
      await Promise.all([here.follow(), there.follow()]);
      expect([offeredBy(here, id), offeredBy(there, id)]).toEqual(['1 Ett', '1 Ett']);
      spy.mockReturnValue(0);
      await publishing.publish(aForm(id, 'Tre'), {}, { account: robin });
      await Promise.all([here.follow(), there.follow()]);
      expect([offeredBy(here, id), offeredBy(there, id)]).toEqual(['3 Tre', '3 Tre']);
    } finally {
      spy.mockRestore();
    }
  });

  it('can be cancelled until then, once, and not afterwards', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    await aCopy();
    await publishing.publish(aForm(id, 'Två'), { from: await inMilliseconds(3_600_000) }, { account: kim });
    const [ahead, inForce] = await publications.ofForm(id);
    await publishing.cancel(id, ahead!.id, {}, robin);
    expect(await states(id)).toEqual(['2 cancelled', '1 now']);
    for (const one of [ahead!, inForce!])
      await expect(publishing.cancel(id, one.id, {}, robin)).rejects.toBeInstanceOf(PublicationNotFound);
    expect(await deeds(id)).toEqual([
      'start form.published',
      `${kim} form.scheduled`,
      `${robin} form.publication-cancelled`,
    ]);
  });
});

describe('two who publish at once', () => {
  it('on what they both have read: one does, the other is told', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    await aCopy();
    const seen = await publications.edition(id);
    const results = await Promise.allSettled(
      ['Två', 'Tre', 'Fyra', 'Fem'].map((title) =>
        publishing.publish(aForm(id, title), { seen }, { account: kim }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(PublicationOvertaken);
    expect(await rows(id)).toEqual([{ versions: 2, publications: 2, deeds: 2 }]);
  });

  it('or approve and cancel the same: one does', async () => {
    const id = aName();
    await publishing.publish(aForm(id, 'Ett', { publishing: { secondPerson: true } }), {}, { account: kim });
    const proposal = (await publications.ofForm(id))[0]!.id;
    const results = await Promise.allSettled([
      publishing.approve(id, proposal, {}, robin),
      publishing.cancel(id, proposal, {}, kim),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a publish that is killed half way', () => {
  it('leaves nothing: no version, no publication, no trace, and the form can be published at once', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    const copy = await aCopy();
    const before = await rows(id);
    const record = jest.spyOn(AuditService.prototype, 'record').mockImplementation(async (tx) => {
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(publishing.publish(aForm(id, 'Två'), {}, { account: kim })).rejects.toThrow();
    record.mockRestore();
    expect(await rows(id)).toEqual(before);
    await copy.follow();
    expect(offeredBy(copy, id)).toBe('1 Ett');
    expect(await publishing.publish(aForm(id, 'Tre'), {}, { account: kim })).toMatchObject({ number: 2 });
  });
});

describe('where it takes two', () => {
  const TWO: Service = { publishing: { secondPerson: true } };

  it('the one who proposed it cannot approve it, another can, and it is offered from then on', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    const copy = await aCopy();
    const published = await publishing.publish(aForm(id, 'Två', TWO), {}, { account: kim });
    expect(published).toEqual({ number: 2, state: 'proposed' });
    const [proposal] = await publications.ofForm(id);
    await expect(publishing.approve(id, proposal!.id, {}, kim)).rejects.toBeInstanceOf(PublicationByOneself);
    await expect(
      db.query('UPDATE form_publications SET approved_by = $1, approved_at = now() WHERE id = $2', [
        kim,
        proposal!.id,
      ]),
    ).rejects.toThrow(/check/);
    await copy.follow();
    expect(offeredBy(copy, id)).toBe('1 Ett');

    await publishing.approve(id, proposal!.id, {}, robin);
    await comesTo(copy, id, '2 Två');
    expect(await deeds(id)).toEqual([
      'start form.published',
      `${kim} form.proposed`,
      `${robin} form.approved`,
    ]);
  });

  it('one alone can neither take that away nor go round it by a restart', async () => {
    const id = aName();
    await publishing.publish(aForm(id, 'Ett', TWO), {}, { account: kim });
    const [proposal] = await publications.ofForm(id);
    await publishing.approve(id, proposal!.id, {}, robin);
    await write(aForm(id, 'Två'));
    expect(offeredBy(await aCopy(), id)).toBe('1 Ett');
    expect(await publishing.publish(aForm(id, 'Två'), {}, { account: kim })).toMatchObject({
      state: 'proposed',
    });
  });

  it('gives a proposal nobody a right before it is approved', async () => {
    const id = aName();
    const authority = (name: string): Service => ({ ...TWO, authority: { name } });
    const said = async () =>
      db.query<JsonObject[]>('SELECT authority FROM form_authorities WHERE form_id = $1', [id]);
    await publishing.publish(aForm(id, 'Ett', authority('Byggnadsnämnden')), {}, { account: kim });
    const [first] = await publications.ofForm(id);
    await publishing.approve(id, first!.id, {}, robin);
    await publishing.publish(aForm(id, 'Två', authority('Socialnämnden')), {}, { account: kim });
    expect(await said()).toEqual([{ authority: 'Byggnadsnämnden' }]);
    const [second] = await publications.ofForm(id);
    await publishing.approve(id, second!.id, {}, robin);
    expect(await said()).toEqual([{ authority: 'Socialnämnden' }]);
  });
});

describe('where drafts and cases are to be judged first', () => {
  const GATE: Service = { publishing: { gate: 'required' } };

  /** A report of what a folder holds, beside what is offered now; it need not be clean. */
  const judge = async (form: FormDefinition): Promise<void> => {
    const offered = await new FormVersions(db).lastOffered(form.id);
    const store = new GateStore(db);
    const wanted = {
      formId: form.id,
      judgedSha256: judgedSha(form),
      versionSha256: fingerprint(versionContent(form)),
      baseVersionId: offered?.id ?? null,
    };
    await db.transaction(async (tx) => {
      const report = await store.begin(tx, wanted, kim);
      await store.finish(tx, report!, { drafts: { all: 0 }, cases: { all: 0 }, clean: false } as GateReport);
    });
  };

  it('nothing is published by whomever before there is a report of just that, nor by a start', async () => {
    const id = aName();
    await write(aForm(id, 'Ett', GATE));
    const copy = await aCopy();
    expect(offeredBy(copy, id)).toBe('none');
    for (const by of [{ account: kim }, 'command line'] as const)
      await expect(publishing.publish(aForm(id, 'Ett', GATE), {}, by)).rejects.toBeInstanceOf(
        PublicationNotJudged,
      );
    await judge(aForm(id, 'Annat', GATE));
    await expect(publishing.publish(aForm(id, 'Ett', GATE), {}, 'command line')).rejects.toBeInstanceOf(
      PublicationNotJudged,
    );
    expect(await rows(id)).toEqual([{ versions: 0, publications: 0, deeds: 0 }]);
    await judge(aForm(id, 'Ett', GATE));
    await publishing.publish(aForm(id, 'Ett', GATE), {}, 'command line');
    await comesTo(copy, id, '1 Ett');
  });

  it('a report is old once another version is offered, and the rule cannot be taken away without one', async () => {
    const id = aName();
    await judge(aForm(id, 'Ett', GATE));
    await publishing.publish(aForm(id, 'Ett', GATE), {}, { account: kim });
    await judge(aForm(id, 'Tre'));
    await judge(aForm(id, 'Två', GATE));
    await publishing.publish(aForm(id, 'Två', GATE), {}, { account: kim });
    await expect(publishing.publish(aForm(id, 'Tre'), {}, { account: kim })).rejects.toBeInstanceOf(
      PublicationNotJudged,
    );
    const [first] = await new FormVersions(db).ofForm(id);
    await publishing.rollBack(id, first!.id, {}, { account: kim });
    await publishing.publish(aForm(id, 'Tre'), {}, { account: kim });
    await publishing.publish(aForm(id, 'Fyra'), {}, { account: kim });
    expect((await states(id)).slice(0, 2)).toEqual(['4 now', '3 past']);
  });

  it('the second person approves only what is judged beside what is offered then', async () => {
    const id = aName();
    const both: Service = { publishing: { gate: 'required', secondPerson: true } };
    await judge(aForm(id, 'Ett', both));
    await publishing.publish(aForm(id, 'Ett', both), {}, { account: kim });
    await judge(aForm(id, 'Två', both));
    await publishing.publish(aForm(id, 'Två', both), {}, { account: kim });
    const [second, first] = await publications.ofForm(id);
    await publishing.approve(id, first!.id, {}, robin);
    await expect(publishing.approve(id, second!.id, {}, robin)).rejects.toBeInstanceOf(PublicationNotJudged);
    await judge(aForm(id, 'Två', both));
    await publishing.approve(id, second!.id, {}, robin);
    expect(await states(id)).toEqual(['2 now', '1 past']);
  });
});

describe('the version that residents see, or saw last', () => {
  const last = async (id: string) => (await new FormVersions(db).lastOffered(id))?.number;

  it('is none that is merely proposed or lies ahead, and the one rolled back to', async () => {
    const id = aName();
    await publishing.publish(aForm(id, 'Ett'), { from: await inMilliseconds(3_600_000) }, { account: kim });
    expect(await last(id)).toBeUndefined();
    await publishing.publish(aForm(id, 'Två'), {}, { account: kim });
    await publishing.publish(aForm(id, 'Tre'), {}, { account: kim });
    const [, second] = await new FormVersions(db).ofForm(id);
    await publishing.rollBack(id, second!.id, {}, { account: kim });
    expect(await last(id)).toBe(2);
    await publishing.publish(aForm(id, 'Fyra', { publishing: { secondPerson: true } }), {}, { account: kim });
    await publishing.retire(id, {}, { account: kim });
    expect(await last(id)).toBe(2);
  });

  it('is the newest of a form from before there were publications', async () => {
    const id = aName();
    await new FormVersions(db).publish(aForm(id, 'Ett'));
    await new FormVersions(db).publish(aForm(id, 'Två'));
    expect(await last(id)).toBe(2);
  });
});

describe('a server that starts', () => {
  it('does not publish again what a rollback has put aside, and publishes what is new', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    await aCopy();
    await write(aForm(id, 'Två'));
    await aCopy();
    const [first] = await new FormVersions(db).ofForm(id);
    await publishing.rollBack(id, first!.id, {}, { account: kim });
    expect(offeredBy(await aCopy(), id)).toBe('1 Ett');
    await write(aForm(id, 'Tre'));
    expect(offeredBy(await aCopy(), id)).toBe('3 Tre');
    expect(await states(id)).toEqual(['3 now', '1 past', '2 past', '1 past']);
  });

  it('lets a changed folder wait as a draft where service.json says so, and a new one too', async () => {
    const [known, fresh] = [aName(), aName()];
    const waiting: Service = { publishing: { start: false } };
    await write(aForm(known, 'Ett'));
    await aCopy();
    await write(aForm(known, 'Två', waiting));
    await write(aForm(fresh, 'Ny', waiting));
    const copy = await aCopy();
    expect([offeredBy(copy, known), offeredBy(copy, fresh)]).toEqual(['1 Ett', 'none']);
    await publishing.publish(copy.workingCopy(fresh)!.read.definition!, {}, { account: kim });
    await comesTo(copy, fresh, '1 Ny');
  });

  it('offers a retired form no more, whatever its folder holds', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    await aCopy();
    await publishing.retire(id, {}, { account: kim });
    await write(aForm(id, 'Två'));
    expect(offeredBy(await aCopy(), id)).toBe('retired');
    await expect(publishing.retire(id, {}, { account: kim })).rejects.toBeInstanceOf(PublicationNotFound);
  });

  it('without the folder of a published form does not offer it, and keeps its versions', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    const { version } = (await aCopy()).offered(id);
    await rm(join(root, 'forms', id), { recursive: true });
    const copy = await aCopy();
    expect(offeredBy(copy, id)).toBe('none');
    expect((await copy.version(version.id)).model('sv').title).toBe('Ett');
    expect(await states(id)).toEqual(['1 now']);
  });

  it('publishes its folder once, though ten copies start at the same time', async () => {
    const id = aName();
    await write(aForm(id, 'Ett'));
    await Promise.all(Array.from({ length: 10 }, () => aCopy()));
    expect(await rows(id)).toEqual([{ versions: 1, publications: 1, deeds: 1 }]);
  });
});

describe('the way back', () => {
  it('is only to what was offered, of the same form', async () => {
    const [id, other] = [aName(), aName()];
    await write(aForm(id, 'Ett'));
    await write(aForm(other, 'Annan'));
    const copy = await aCopy();
    const never = await new FormVersions(db).publish(aForm(id, 'Aldrig'));
    for (const versionId of [never.id, copy.offered(other).version.id, 'x'])
      await expect(publishing.rollBack(id, versionId, {}, { account: kim })).rejects.toBeInstanceOf(
        PublicationNotFound,
      );
  });
});

describe('a database from before publications', () => {
  it('has the newest version of each form in force, and the others as earlier ones', async () => {
    const old = await aDatabase();
    const owner = await new DataSource({ type: 'postgres', url: old.ownerUrl }).initialize();
    const runner = owner.createQueryRunner();
    try {
      await new GateReports1795564800033().down(runner);
      await new FormPublications1795564800031().down(runner);
      // The second was written by a copy whose clock was behind.
      await owner.query(`
        INSERT INTO form_versions (form_id, number, sha256, content, published_at) VALUES
          ('a', 1, repeat('a', 64), '{}', '2026-05-02'), ('a', 2, repeat('b', 64), '{}', '2026-05-01'),
          ('b', 1, repeat('a', 64), '{}', '2026-05-03')`);
      await new FormPublications1795564800031().up(runner);
      await new GateReports1795564800033().up(runner);
      const before = new Publications(owner);
      expect((await before.ofForm('a')).map(({ number, state }) => [number, state])).toEqual([
        [2, 'now'],
        [1, 'past'],
      ]);
      expect((await before.inForce()).map(({ formId }) => formId)).toEqual(['a', 'b']);
    } finally {
      await runner.release();
      await owner.destroy();
      await old.close();
    }
  });
});
