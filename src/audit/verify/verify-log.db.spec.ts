import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import type { Configuration } from '../../platform/configuration';
import { AuditService } from '../audit.service';
import { BEGINNING, chainHash, entryHash, HASHED_COLUMNS, type HashedEntry } from '../chain/entry-hash';
import { Sealer } from '../chain/sealer';
import type { KnownSeal } from './findings';
import { verifyLog } from './verify-log';

const KEY = 'for tests only, and long enough for it';

let db: DataSource;
/** Whoever owns the tables, and can take away what protects them. */
let owner: DataSource;
let audit: AuditService;
let close: () => Promise<void>;

beforeEach(async () => {
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 20 }).initialize();
  owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  audit = new AuditService(db);
});

afterEach(async () => {
  await db.destroy();
  await owner.destroy();
  await close();
});

const sealerWith = (secretKey: string) => new Sealer(db, { secretKey } as Configuration);
const seal = (key = KEY) => sealerWith(key).seal();

/** So many looks at cases of their own, with what was searched for. */
const looks = async (count: number): Promise<string[]> => {
  const cases = Array.from({ length: count }, () => randomUUID());
  for (const caseId of cases)
    await audit.recordAlone({
      actor: 'kim',
      action: 'case.viewed',
      caseId,
      formId: 'synpunkter',
      details: { å: 1, a: true, b: 'x "y"' },
      personal: { words: 'Anna' },
    });
  return cases;
};

/** What somebody does to the tables who owns them. */
const tamper = (...statements: string[]): Promise<void> =>
  owner.transaction(async (tx) => {
    const tables = ['audit_log', 'audit_chain', 'audit_personal', 'audit_unsealed', 'audit_head'];
    for (const table of tables) await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await tx.query('ALTER TABLE audit_personal DROP CONSTRAINT audit_personal_entry_id_fkey');
    for (const sql of statements) await tx.query(sql);
    for (const table of tables) await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });

const found = async (known?: KnownSeal, secretKey: string | undefined = KEY) =>
  (await verifyLog(db, { ...(secretKey && { secretKey }), ...(known && { known }) })).findings;

const told = async (known?: KnownSeal): Promise<string[]> =>
  (await found(known)).map(({ fault, position, entry, count }) =>
    [fault, position && `at ${position}`, entry && `entry ${entry}`, count && `x ${String(count)}`]
      .filter(Boolean)
      .join(' '),
  );

/** The chain made anew over whatever the log holds now, as somebody would who knows how, and has no key. */
const makeAnew = async (tx: EntityManager): Promise<void> => {
  const entries = await tx.query<HashedEntry[]>(`SELECT ${HASHED_COLUMNS} FROM audit_log l ORDER BY l.id`);
  let [hash, position] = [BEGINNING, 0n];
  await tx.query('DELETE FROM audit_chain');
  for (const entry of entries) {
    position += 1n;
    const own = entryHash(entry);
    hash = chainHash(hash, position, own);
    await tx.query('INSERT INTO audit_chain VALUES ($1, $2, $3, $4)', [
      String(position),
      entry.id,
      own,
      hash,
    ]);
  }
  await tx.query('UPDATE audit_head SET position = $1, hash = $2', [String(position), hash]);
};

const rewrite = (sql: string): Promise<void> =>
  owner.transaction(async (tx) => {
    for (const table of ['audit_log', 'audit_chain', 'audit_personal'])
      await tx.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await tx.query(sql);
    await makeAnew(tx);
    for (const table of ['audit_log', 'audit_chain', 'audit_personal'])
      await tx.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });

describe('a log that nobody has touched', () => {
  it('is whole, while it is empty too', async () => {
    expect(await verifyLog(db, { secretKey: KEY })).toEqual({
      sealed: 0,
      findings: [],
      untold: 0,
      isSignatureChecked: true,
      erased: 0,
      tail: { count: 0, oldest: 0 },
      isOpen: false,
    });
  });

  it('is whole, sealed in several goes, and tells how long its tail is', async () => {
    await looks(3);
    expect(await seal()).toBe(3);
    expect(await seal()).toBe(0);
    await looks(2);
    expect(await seal()).toBe(2);
    await looks(1);
    const verified = await verifyLog(db, { secretKey: KEY });
    expect(verified).toMatchObject({ sealed: 5, findings: [], erased: 0, tail: { count: 1 } });
    expect(verified.tail.oldest).toBeGreaterThanOrEqual(0);
    expect(verified.seal).toEqual({ position: 5n, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('holds what was told of it before, however far it has come since', async () => {
    await looks(2);
    await seal();
    const { seal: known } = await verifyLog(db);
    await looks(2);
    await seal();
    expect(await found(known)).toEqual([]);
  });

  it('is whole after what is personal in it was erased in good order', async () => {
    const [caseId] = await looks(3);
    const erase = (of: { caseId?: string }) =>
      db.transaction((tx) => audit.erasePersonal(tx, 'kim', { ...of, before: new Date(Date.now() + 1e5) }));
    await seal();
    await erase({ caseId: caseId! });
    await seal();
    expect(await verifyLog(db, { secretKey: KEY })).toMatchObject({ sealed: 4, findings: [], erased: 1 });
    await erase({});
    await seal();
    expect(await verifyLog(db, { secretKey: KEY })).toMatchObject({ sealed: 5, findings: [], erased: 3 });
  });

  it('keeps no one waiting, and loses nothing that commits late or is sealed by several copies at once', async () => {
    await db.transaction(async (tx) => {
      await audit.record(tx, { actor: 'late', action: 'case.viewed' });
      await looks(5);
      expect(await seal()).toBe(5);
    });
    await looks(40);
    const copies = [1, 2, 3, 4].map(() => sealerWith(KEY));
    await Promise.all([looks(20), ...copies.map((copy) => copy.seal())]);
    while ((await seal()) > 0);
    expect(await verifyLog(db, { secretKey: KEY })).toMatchObject({
      sealed: 66,
      findings: [],
      tail: { count: 0 },
    });
  });
});

describe('a log that its owner has tampered with', () => {
  beforeEach(async () => {
    await looks(6);
    await seal();
  });

  it.each([
    [`UPDATE audit_log SET actor = 'x' WHERE id = 3`, ['changed at 3 entry 3']],
    [`UPDATE audit_log SET at = at - interval '1 ms' WHERE id = 3`, ['changed at 3 entry 3']],
    [`UPDATE audit_log SET details = details - 'a' WHERE id = 3`, ['changed at 3 entry 3']],
    [`UPDATE audit_log SET case_id = NULL WHERE id = 6`, ['changed at 6 entry 6']],
    [
      `UPDATE audit_log a SET case_id = b.case_id FROM audit_log b WHERE (a.id, b.id) IN ((2, 3), (3, 2))`,
      ['changed at 2 entry 2', 'changed at 3 entry 3'],
    ],
    [`DELETE FROM audit_log WHERE id = 4`, ['removed at 4 entry 4']],
    [
      `DELETE FROM audit_log WHERE id IN (4, 5); DELETE FROM audit_chain WHERE entry_id IN (4, 5)`,
      ['link-removed at 4 x 2'],
    ],
    [
      `UPDATE audit_chain SET position = position + 100 WHERE position IN (2, 3);
       UPDATE audit_chain SET position = CASE position WHEN 102 THEN 3 ELSE 2 END WHERE position > 100`,
      ['moved at 2 entry 3', 'moved at 3 entry 2', 'moved at 4 entry 4'],
    ],
    [`DELETE FROM audit_log WHERE id > 4; DELETE FROM audit_chain WHERE entry_id > 4`, ['cut-off at 4 x 2']],
    [
      `DELETE FROM audit_chain WHERE position > 4`,
      ['cut-off at 4 x 2', 'unsealed entry 5', 'unsealed entry 6'],
    ],
    [`INSERT INTO audit_log (actor, action) VALUES ('x', 'case.viewed')`, ['unsealed entry 7']],
    [
      `UPDATE audit_personal SET data = '{"words": "Bo"}' WHERE entry_id = 2`,
      ['personal-changed at 2 entry 2'],
    ],
    [`DELETE FROM audit_personal WHERE entry_id = 2`, ['personal-removed at 2 entry 2']],
    [`DELETE FROM audit_head`, ['not-signed at 6']],
    [`UPDATE audit_head SET signature = NULL`, ['not-signed at 6']],
    [`UPDATE audit_head SET position = 5`, ['not-signed at 6']],
  ])('is found out, and where: %s', async (sql, findings) => {
    await tamper(...sql.split(';'));
    expect(await told()).toEqual(findings);
  });

  it('is found out though all of the chain was made anew, for want of the key', async () => {
    await rewrite(`UPDATE audit_log SET actor = 'x' WHERE id = 3`);
    expect(await told()).toEqual(['not-signed at 6']);
    expect(await found(undefined, '')).toEqual([]);
  });

  it('does not get its forged chain signed: the server tells of it for ever, and goes on', async () => {
    await rewrite(`UPDATE audit_log SET actor = 'x' WHERE id = 3`);
    await looks(1);
    expect(await seal()).toBe(2);
    await looks(1);
    await seal();
    expect(await told()).toEqual(['was-not-signed at 6 entry 8']);
  });

  it('is found out by what was told of it before, when its end was cut off and an old seal put back', async () => {
    const [old] =
      await db.query<{ position: string; hash: Buffer; signature: Buffer }[]>('SELECT * FROM audit_head');
    const before = (await verifyLog(db)).seal!;
    await looks(2);
    await seal();
    const { seal: known } = await verifyLog(db);
    await tamper('DELETE FROM audit_log WHERE id > 6', 'DELETE FROM audit_chain WHERE position > 6');
    await owner.query('UPDATE audit_head SET position = $1, hash = $2, signature = $3', [
      old!.position,
      old!.hash,
      old!.signature,
    ]);
    expect(await told()).toEqual([]);
    expect(await told(before)).toEqual([]);
    expect(await told(known)).toEqual(['known-lost at 8']);
  });

  it('loses an entry that waits, and that is found out too', async () => {
    await looks(1);
    await tamper('DELETE FROM audit_log WHERE id = 7');
    expect(await told()).toEqual(['removed-unsealed entry 7']);
  });

  it('cannot have its erasure excused by an entry that was made for it and is not sealed, or came before', async () => {
    await tamper('DELETE FROM audit_personal WHERE entry_id = 2');
    await audit.recordAlone({ actor: 'x', action: 'audit.erased', details: { upTo: 1 } });
    await seal();
    await audit.recordAlone({ actor: 'x', action: 'audit.erased', details: { upTo: 2 } });
    expect(await told()).toEqual(['personal-removed at 2 entry 2']);
  });

  it('is told of in few words, however much is wrong', async () => {
    await looks(80);
    await seal();
    await tamper(`UPDATE audit_log SET actor = 'x'`);
    const { findings, untold } = await verifyLog(db, { secretKey: KEY });
    expect([findings.length, untold]).toEqual([50, 36]);
  });
});

describe('a log that the server itself might change', () => {
  it('is told to be open', async () => {
    expect((await verifyLog(owner)).isOpen).toBe(true);
  });
});
