import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { captureIo } from '../../../test/support/captured-io';
import { AuditService, Sealer } from '../../audit';
import type { Configuration } from '../../platform/configuration';
import { runCommandLine } from '../command-line';

const KEY = 'for tests only, and long enough for it';

let db: DataSource;
let owner: DataSource;
let url: string;
let dataDir: string;
let close: () => Promise<void>;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'blankett-data-'));
  const database = await aDatabase();
  ({ url, close } = database);
  db = await new DataSource({ type: 'postgres', url }).initialize();
  owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  const audit = new AuditService(db);
  for (let look = 0; look < 3; look++)
    await audit.recordAlone({ actor: 'kim', action: 'cases.listed', personal: { words: 'Anna' } });
  await seal();
});

afterEach(async () => {
  await db.destroy();
  await owner.destroy();
  await close();
  rmSync(dataDir, { recursive: true });
});

const seal = () => new Sealer(db, { secretKey: KEY } as Configuration).seal();

const run = async (line: string, env: NodeJS.ProcessEnv = { SECRET_KEY: KEY }) => {
  const io = captureIo({ env: { DATABASE_URL: url, DATA_DIR: dataDir, ...env } });
  const code = await runCommandLine(['audit', ...line.split(' ')], io);
  return { code, out: io.out(), err: io.err() };
};
const sealIn = (out: string): string => /\d+:[0-9a-f]{64}/.exec(out)?.[0] ?? '';

describe('audit verify', () => {
  it('finds all well, tells how long the unsealed tail is, and what to keep for another time', async () => {
    const first = await run('verify');
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(
      /^3 entries sealed, all as written\.\nNothing waits to be sealed\.\nKeep this elsewhere/,
    );
    await new AuditService(db).recordAlone({ actor: 'kim', action: 'cases.listed' });
    const { code, out } = await run(`verify --known ${sealIn(first.out)}`);
    expect(code).toBe(0);
    expect(out).toMatch(/\nUnsealed tail: 1 entry, the oldest for \d+\.\d seconds\.\n/);
  });

  it('leaves with 1 and says what is wrong, where it is wrong', async () => {
    const { out: before } = await run('verify');
    await owner.query('ALTER TABLE audit_log DISABLE TRIGGER USER');
    await owner.query(`UPDATE audit_log SET actor = 'x' WHERE id = 2`);
    const { code, out } = await run('verify');
    expect(code).toBe(1);
    expect(out).toContain('Entry 2 (place 2 of the chain) is not as it was when it was sealed.\n');
    expect(out).toContain('3 entries in the chain; 1 thing is wrong.');
    const other = await run(`verify --known 9${sealIn(before)}`);
    expect(other.out).toContain('does not hold the seal that was told of place 93');
  });

  it('says what it cannot see without the key, and sees what another key signed', async () => {
    const without = await run('verify', {});
    expect([without.code, without.out]).toEqual([0, expect.stringContaining('SECRET_KEY is not set')]);
    const other = await run('verify', { SECRET_KEY: `${KEY} and another` });
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('not signed with this SECRET_KEY')]);
  });

  it.each(['12', '0:' + 'a'.repeat(64), '1:xyz', '1:' + 'a'.repeat(63)])(
    'refuses %s as a seal, with how it would be right',
    async (known) => {
      const { code, err } = await run(`verify --known ${known}`);
      expect([code, err]).toEqual([2, expect.stringContaining('a number, a colon and 64 digits')]);
    },
  );
});

describe('audit erase', () => {
  it('erases what is personal before a day, once, and leaves the chain whole', async () => {
    expect(await run('erase --before 2020-01-01')).toMatchObject({
      code: 0,
      out: 'Erased what was personal in 0 entries.\n',
    });
    expect((await run('erase --before 2100-01-01')).out).toBe('Erased what was personal in 3 entries.\n');
    await seal();
    const { code, out } = await run('verify');
    expect(code).toBe(0);
    expect(out).toContain('What was personal in 3 entries has been erased in good order.');
    expect(await db.query('SELECT 1 FROM audit_personal')).toEqual([]);
  });

  it.each([
    ['erase', 'Written before when?'],
    ['erase --before 2026-02-30', 'There is no day "2026-02-30".'],
    ['erase --before 2026-02-01 --case 2026-000001-1', 'There is no case "2026-000001-1".'],
  ])('refuses "audit %s" with a sentence', async (line, sentence) => {
    const { code, err } = await run(line);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
