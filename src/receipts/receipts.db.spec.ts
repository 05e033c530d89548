import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { Case } from '../cases';
import type { Receipt, ReceiptFile } from './receipt';
import { ReceiptFailure } from './receipt-failure.entity';
import { ReceiptStore } from './receipt-store';
import type { MadeReceipt } from './receipt-task';
import { aReceipt } from './receipt.samples';
import { ReceiptRevision } from './receipt-revision.entity';
import { StoredReceipt } from './receipt.entity';
import { ReceiptsService } from './receipts.service';
import { verificationCode } from './verification-code';

const SECRET = 'a secret of at least 32 characters';
let db: DataSource;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({
    type: 'postgres',
    url,
    entities: [StoredReceipt, ReceiptRevision, ReceiptFailure, Case],
  }).initialize();
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

/** Makes receipts that differ by the case only, and counts how often it is asked. */
function aService(
  make: (receipt: Receipt) => Promise<MadeReceipt> = madeOf,
  filesOf: () => Promise<readonly ReceiptFile[] | undefined> = () => Promise.resolve(undefined),
) {
  const collect = jest.fn((caseId: string) => Promise.resolve(aReceipt({ caseNumber: caseId })));
  const receipts = new ReceiptsService(
    db,
    { collect } as never,
    { make } as never,
    new ReceiptStore(db),
    { of: filesOf } as never,
    { secretKey: SECRET } as never,
  );
  return { collect, receipts };
}

const madeOf = (receipt: Receipt): Promise<MadeReceipt> => {
  const bytes = Buffer.from(`%PDF-1.7 ${receipt.caseNumber} ${receipt.files?.length ?? 0}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return Promise.resolve({ bytes, pages: 1, sha256, engine: 'Blankett PDF 1' });
};

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

describe('a receipt that somebody has', () => {
  it('is found by the code on it, however it is typed', async () => {
    const { receipts } = aService();
    const caseId = await aCase();
    await receipts.makeOnce(caseId);
    const code = verificationCode(SECRET, caseId);
    const [found] = await receipts.findByVerification(code.toLowerCase().replaceAll('-', ' '));
    expect(found?.caseId).toBe(caseId);
    expect(found?.caseNumber).toMatch(/^\d{4}-\d{6}-\d$/);
    expect(found?.receivedAt).toBeInstanceOf(Date);
    expect(await receipts.findByVerification(verificationCode(SECRET, randomUUID()))).toEqual([]);
    expect(await receipts.findByVerification('')).toEqual([]);
  });

  it('is found by the fingerprint of its bytes', async () => {
    const { receipts } = aService();
    const caseId = await aCase();
    await receipts.makeOnce(caseId);
    const { sha256 } = (await receipts.find(caseId))!;
    expect((await receipts.findBySha256(sha256.toUpperCase()))?.caseId).toBe(caseId);
    expect(await receipts.findBySha256('0'.repeat(64))).toBeUndefined();
    expect(await receipts.findBySha256("' OR true --")).toBeUndefined();
  });
});

describe('a receipt that cannot be made', () => {
  beforeAll(() => Logger.overrideLogger(false));
  const failing = () => aService(() => Promise.reject(new TypeError('Åsa')));

  it('fails its job, with a reason that says nothing about a person', async () => {
    const { receipts } = failing();
    const caseId = await aCase();
    await expect(receipts.makeOnce(caseId)).rejects.toThrow(
      /^No receipt: TypeError \(receipts\.db\.spec\.ts:\d+\)$/,
    );
    expect(await receipts.isMade(caseId)).toBe(false);
    expect(await receipts.failure(caseId)).toMatchObject({ kind: 'fault', times: 1 });
  });

  it('is counted, and listed with the latest first', async () => {
    const { receipts } = failing();
    const [first, second] = [await aCase(), await aCase()];
    for (const caseId of [first, second, first]) await receipts.makeOnce(caseId).catch(() => undefined);
    const listed = (await receipts.failures(2, { reach: 'all', mayReadSecret: true })).map(
      ({ caseId, times }) => [caseId, times],
    );
    expect(listed).toEqual([
      [first, 2],
      [second, 1],
    ]);
    expect((await receipts.failures(1, { reach: 'all', mayReadSecret: true }))[0]?.caseNumber).toMatch(
      /^\d{4}-\d{6}-\d$/,
    );
  });

  it('is forgotten once it is made', async () => {
    const caseId = await aCase();
    await failing()
      .receipts.makeOnce(caseId)
      .catch(() => undefined);
    const { receipts } = aService();
    await receipts.makeOnce(caseId);
    expect(await receipts.failure(caseId)).toBeUndefined();
    expect(await receipts.failure('no-id')).toBeUndefined();
    expect(
      (await receipts.failures(100, { reach: 'all', mayReadSecret: true })).map((failed) => failed.caseId),
    ).not.toContain(caseId);
  });
});

describe('a receipt with files inside', () => {
  const file: ReceiptFile = {
    name: 'Intyg.pdf',
    mediaType: 'application/pdf',
    size: 3,
    sha256: 'a'.repeat(64),
    bytes: Buffer.from('abc'),
  };
  const service = (filesOf: () => Promise<readonly ReceiptFile[] | undefined>) =>
    aService(madeOf, filesOf).receipts;

  it('is what one gets from then on; the first stays as it was, and both are known as ours', async () => {
    const receipts = service(() => Promise.resolve([file]));
    const caseId = await aCase();
    await receipts.makeOnce(caseId);
    const first = (await receipts.find(caseId))!;
    await receipts.addFilesOnce(caseId);
    const second = (await receipts.find(caseId))!;
    expect(second.sha256).not.toBe(first.sha256);
    expect([first.bytes, second.bytes].map((bytes) => bytes.toString().at(-1))).toEqual(['0', '1']);
    expect(second.verificationCode).toBe(first.verificationCode);
    for (const { sha256 } of [first, second])
      expect(await receipts.findBySha256(sha256)).toMatchObject({ caseId, sha256 });
    expect(await receipts.findByVerification(verificationCode(SECRET, caseId))).toMatchObject([
      { sha256: first.sha256, hasFiles: false },
      { sha256: second.sha256, hasFiles: true },
    ]);
  });

  it('is made once, with the first where that is not made yet', async () => {
    const receipts = service(() => Promise.resolve([file]));
    const caseId = await aCase();
    await Promise.all([receipts.addFilesOnce(caseId), receipts.addFilesOnce(caseId)]);
    await receipts.addFilesOnce(caseId);
    expect(await db.manager.countBy(ReceiptRevision, { caseId })).toBe(1);
    expect(await receipts.isMade(caseId)).toBe(true);
  });

  it('is not made without files, and never changed', async () => {
    const receipts = service(() => Promise.resolve(undefined));
    const caseId = await aCase();
    await receipts.addFilesOnce(caseId);
    expect(await db.manager.countBy(ReceiptRevision, { caseId })).toBe(0);
    await expect(db.query(`UPDATE receipt_revisions SET pages = 9`)).rejects.toThrow();
  });
});
