import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import type { Receipt } from './receipt-model';
import { aReceipt } from './receipt.samples';
import { StoredReceipt } from './receipt.entity';
import { ReceiptsService } from './receipts.service';

let db: DataSource;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url, entities: [StoredReceipt] }).initialize();
});
afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

async function aCase(): Promise<string> {
  const [version] = await db.query<{ id: string }[]>(
    `INSERT INTO form_versions (form_id, number, sha256, content) VALUES ($1, 1, $2, '{}') RETURNING id`,
    [`f-${randomUUID()}`, randomBytes(32).toString('hex')],
  );
  const [filed] = await db.query<{ case_id: string }[]>(
    `SELECT case_id FROM file_case('f', $1, 'sv', '{}', 'web', '{}')`,
    [version!.id],
  );
  return filed!.case_id;
}

/** Makes receipts of the same content whatever the case, and counts how often it is asked. */
function aService(receipt: Receipt = aReceipt()) {
  const collect = jest.fn(() => Promise.resolve(receipt));
  return { collect, receipts: new ReceiptsService(db, { collect } as never) };
}

describe('the receipt of a case', () => {
  it('is not there before it is made', async () => {
    const { receipts } = aService();
    const caseId = await aCase();
    expect(await receipts.isMade(caseId)).toBe(false);
    expect(await receipts.find(caseId)).toBeUndefined();
    expect(await receipts.find('no-id')).toBeUndefined();
  });

  it('is kept as it was made, with its fingerprint', async () => {
    const { receipts } = aService();
    const caseId = await aCase();
    await receipts.makeOnce(caseId);
    const found = await receipts.find(caseId);
    expect(found?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(found?.sha256).toBe(createHash('sha256').update(found!.bytes).digest('hex'));
    expect([found?.pages, found?.engine]).toEqual([1, 'Blankett PDF 1']);
  });

  it('is made once, however often its job runs', async () => {
    const { receipts, collect } = aService();
    const caseId = await aCase();
    await receipts.makeOnce(caseId);
    const first = await receipts.find(caseId);
    await receipts.makeOnce(caseId);
    expect(collect).toHaveBeenCalledTimes(1);
    expect(await receipts.find(caseId)).toEqual(first);
  });

  it('is one, when two copies make it at the same time', async () => {
    const { receipts } = aService();
    const caseId = await aCase();
    await Promise.all([receipts.makeOnce(caseId), receipts.makeOnce(caseId), receipts.makeOnce(caseId)]);
    expect(await db.manager.countBy(StoredReceipt, { caseId })).toBe(1);
  });
});
