import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { AuditReader, type AuditQuery } from './audit-reader';
import { AuditService } from './audit.service';

let db: DataSource;
let audit: AuditService;
let reader: AuditReader;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url }).initialize();
  audit = new AuditService(db);
  reader = new AuditReader(db);
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const actor = randomUUID();
const find = (query: Partial<AuditQuery>) => reader.find({ reach: null, limit: 50, ...query });
const actions = async (query: Partial<AuditQuery>) => (await find(query)).map(({ action }) => action);

describe('the log of who saw what', () => {
  it('tells what was seen and done in a case, the newest first', async () => {
    const caseId = randomUUID();
    await audit.recordAlone({ actor, action: 'case.viewed', caseId, formId: 'synpunkter' });
    await audit.recordAlone({ actor, action: 'receipt.fetched', caseId, details: { bytes: 9 } });
    await audit.recordAlone({ actor, action: 'case.viewed', caseId: randomUUID() });
    const entry = { id: expect.any(String), at: expect.any(Date), actor, caseId, personal: null };
    expect(await find({ caseIds: [caseId] })).toEqual([
      { ...entry, action: 'receipt.fetched', formId: null, details: { bytes: 9 }, hadPersonal: false },
      { ...entry, action: 'case.viewed', formId: 'synpunkter', details: {}, hadPersonal: false },
    ]);
  });

  it.each([randomUUID(), undefined])('tells a look of many pages once (of case %s)', async (caseId) => {
    const [who, draft] = [randomUUID(), randomUUID()];
    const look = { actor: who, action: 'registration.opened', formId: 'synpunkter', caseId } as const;
    for (const details of [{ draft }, { draft }, { draft: randomUUID() }, { draft }])
      await audit.recordLook({ ...look, details });
    await audit.recordLook({ ...look, action: 'blank.viewed', details: { draft } });
    expect(await actions({ actor: who })).toEqual([
      'blank.viewed',
      'registration.opened',
      'registration.opened',
    ]);
  });

  it('forgets what was never committed', async () => {
    const caseId = randomUUID();
    const broken = db.transaction(async (tx) => {
      await audit.record(tx, { actor, action: 'case.viewed', caseId, personal: { words: 'Anna' } });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await find({ caseIds: [caseId] })).toEqual([]);
  });

  it.each([
    'UPDATE audit_log SET actor = $1',
    'DELETE FROM audit_log WHERE actor = $1',
    'DELETE FROM audit_personal WHERE $1 <> data::text',
    'UPDATE audit_chain SET position = 1 WHERE hash::text = $1',
    'DELETE FROM audit_chain WHERE hash::text = $1',
  ])('cannot be rewritten by the server: %s', async (sql) => {
    await audit.recordAlone({ actor, action: 'cases.listed' });
    await expect(db.query(sql, [actor])).rejects.toThrow('permission denied');
  });
});

describe('a look into the log', () => {
  it('finds by who, what and when, page by page', async () => {
    const who = randomUUID();
    for (const action of ['cases.listed', 'opinions.listed', 'cases.listed'] as const)
      await audit.recordAlone({ actor: who, action });
    expect(await actions({ actor: who, action: 'cases.listed' })).toEqual(['cases.listed', 'cases.listed']);
    const [newest] = await find({ actor: who, limit: 1 });
    expect(await actions({ actor: who, after: newest!.id })).toEqual(['opinions.listed', 'cases.listed']);
    expect(await actions({ actor: who, before: new Date(0) })).toEqual([]);
    expect(await actions({ actor: who, from: new Date(0) })).toHaveLength(3);
  });

  it('shows what is about the forms within reach, and nothing that is about none', async () => {
    const who = randomUUID();
    await audit.recordAlone({ actor: who, action: 'staff.signed-in' });
    await audit.recordAlone({ actor: who, action: 'export.made', formId: 'a' });
    await audit.recordAlone({ actor: who, action: 'case.viewed', formId: 'b' });
    expect(await actions({ actor: who, reach: ['b'] })).toEqual(['case.viewed']);
    expect(await actions({ actor: who, reach: [] })).toEqual([]);
    expect(await actions({ actor: who, reach: null })).toHaveLength(3);
  });
});

describe('what is personal in an entry', () => {
  const personal = { words: `Anna 'Åsa" \0 \ud800` };
  const written = async (caseId: string) => (await find({ caseIds: [caseId] })).at(-1)!;
  const erase = (caseId: string | undefined, before = new Date(Date.now() + 60_000)) =>
    db.transaction((tx) => audit.erasePersonal(tx, actor, { ...(caseId && { caseId }), before }));

  it('is told with it, and stands nowhere in it', async () => {
    const caseId = randomUUID();
    await audit.recordAlone({ actor, action: 'cases.listed', caseId, personal: { words: 'Bengtsson' } });
    expect(await written(caseId)).toMatchObject({ personal: { words: 'Bengtsson' }, hadPersonal: true });
    const rows = await db.query<unknown[]>('SELECT l::text FROM audit_log l');
    expect(JSON.stringify(rows)).not.toContain('Bengtsson');
  });

  it('may be any text that somebody typed', async () => {
    const caseId = randomUUID();
    await audit.recordAlone({ actor, action: 'cases.listed', caseId, personal });
    expect((await find({ caseIds: [caseId] }))[0]?.hadPersonal).toBe(true);
  });

  it('is salted: the same twice is not seen to be the same', async () => {
    for (let times = 0; times < 2; times++)
      await audit.recordAlone({ actor, action: 'cases.listed', details: { same: true }, personal });
    const hashes = await db.query<{ hash: Buffer }[]>(
      `SELECT personal_hash AS hash FROM audit_log WHERE details = '{"same": true}'`,
    );
    expect(hashes[0]!.hash.equals(hashes[1]!.hash)).toBe(false);
  });

  it('is erased for one case, and the log says so', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (const caseId of [one, other])
      await audit.recordAlone({ actor, action: 'cases.listed', caseId, personal });
    expect(await erase(one)).toBe(1);
    expect(await written(one)).toMatchObject({ action: 'cases.listed', personal: null, hadPersonal: true });
    expect(await written(other)).toMatchObject({ hadPersonal: true, personal: expect.anything() });
    expect(await actions({ caseIds: [one] })).toEqual(['audit.erased', 'cases.listed']);
  });

  it('is erased up to an instant, for all', async () => {
    const caseId = randomUUID();
    await audit.recordAlone({ actor, action: 'cases.listed', caseId, personal });
    expect(await erase(undefined, new Date(0))).toBe(0);
    expect((await written(caseId)).personal).not.toBeNull();
    expect(await erase(undefined)).toBeGreaterThan(0);
    expect((await written(caseId)).personal).toBeNull();
    expect(await erase(undefined)).toBe(0);
  });

  it('is not erased in secret, by a table that stands before the true one', async () => {
    const caseId = randomUUID();
    await audit.recordAlone({ actor, action: 'cases.listed', caseId, personal });
    await db.transaction(async (tx) => {
      await tx.query('CREATE TEMP TABLE audit_log (LIKE public.audit_log) ON COMMIT DROP');
      await tx.query('SELECT erase_audit_personal($1, $2, 9999999)', [actor, caseId]);
    });
    expect(await actions({ caseIds: [caseId] })).toEqual(['audit.erased', 'cases.listed']);
  });
});
