import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../../test/support/a-database';
import { until } from '../../../test/support/until';
import type { Configuration } from '../../platform/configuration';
import { AuditReader } from '../audit-reader';
import { AuditService } from '../audit.service';
import { verifyLog } from '../verify/verify-log';
import { Sealer } from './sealer';
import { Sealing } from './sealing';

const KEY = 'for tests only, and long enough for it';

let db: DataSource;
let owner: DataSource;
let close: () => Promise<void>;
let sealing: Sealing;
let warnings: string[];

beforeEach(async () => {
  const database = await aDatabase();
  close = database.close;
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
  warnings = [];
  jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: unknown) => {
    warnings.push(String(line));
  });
  sealing = new Sealing(new Sealer(db, { secretKey: KEY } as Configuration));
  sealing.onApplicationBootstrap();
});

afterEach(async () => {
  await sealing.onModuleDestroy();
  jest.restoreAllMocks();
  await db.destroy();
  await owner.destroy();
  await close();
});

const look = () => new AuditService(db).recordAlone({ actor: 'kim', action: 'cases.listed' });
const state = () => new AuditReader(db).sealState();

describe('the sealing', () => {
  it('goes on by itself, told once when it cannot, and catches up when it can again', async () => {
    await look();
    await until(async () => (await state()).sealed === 1);
    await owner.query('REVOKE UPDATE ON audit_head FROM blankett');
    await look();
    await until(() => warnings.length > 0);
    expect(await state()).toMatchObject({ sealed: 1, waiting: 1, isBroken: false });
    await look();
    await owner.query('GRANT UPDATE ON audit_head TO blankett');
    await until(async () => (await state()).sealed === 3);
    expect(warnings).toEqual([expect.stringContaining('The log is not sealed for now')]);
    expect(await verifyLog(db, { secretKey: KEY })).toMatchObject({ findings: [], sealed: 3 });
  });

  it('takes all that waits when there is much of it, and ends when it is told to', async () => {
    await db.query(
      `INSERT INTO audit_log (actor, action) SELECT 'kim', 'cases.listed' FROM generate_series(1, 5100)`,
    );
    await until(async () => (await state()).sealed === 5100);
    await sealing.onModuleDestroy();
    await look();
    expect(await state()).toMatchObject({ sealed: 5100, waiting: 1 });
  });
});
