import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { AuditService } from './audit.service';

let db: DataSource;
let audit: AuditService;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url }).initialize();
  audit = new AuditService(db);
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

const actor = randomUUID();

describe('the log of who saw what', () => {
  it('tells what was seen and done in a case, in order', async () => {
    const caseId = randomUUID();
    await audit.recordAlone({ actor, action: 'case.viewed', caseId, formId: 'synpunkter' });
    await audit.recordAlone({ actor, action: 'receipt.fetched', caseId, details: { bytes: 9 } });
    await audit.recordAlone({ actor, action: 'case.viewed', caseId: randomUUID() });
    expect(await audit.ofCase(caseId)).toEqual([
      { at: expect.any(Date), actor, action: 'case.viewed', caseId, formId: 'synpunkter', details: {} },
      { at: expect.any(Date), actor, action: 'receipt.fetched', caseId, formId: null, details: { bytes: 9 } },
    ]);
  });

  it('forgets what was never committed', async () => {
    const caseId = randomUUID();
    const broken = db.transaction(async (tx) => {
      await audit.record(tx, { actor, action: 'case.viewed', caseId });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await audit.ofCase(caseId)).toEqual([]);
  });

  it.each(['UPDATE audit_log SET actor = $1', 'DELETE FROM audit_log WHERE actor = $1'])(
    'cannot be rewritten by the server: %s',
    async (sql) => {
      await audit.recordAlone({ actor, action: 'cases.listed' });
      await expect(db.query(sql, [actor])).rejects.toThrow('never change');
    },
  );
});
