import { createHash } from 'node:crypto';
import { aReceipt, receiptData } from './receipt.samples';
import { ReceiptMaker } from './receipt-maker';

const mockLoaded: string[] = [];
jest.mock('pdf-lib', () => {
  mockLoaded.push('pdf-lib');
  return jest.requireActual<object>('pdf-lib');
});

// A thread that compiles what it runs, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

describe('the maker of receipts', () => {
  const maker = new ReceiptMaker();
  afterAll(() => maker.onModuleDestroy());

  it('makes them in a thread: the engine is not loaded where requests are answered', async () => {
    const made = await maker.make(aReceipt({ data: receiptData() }), 'resident');
    expect(Buffer.from(made.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(made.sha256).toBe(createHash('sha256').update(made.bytes).digest('hex'));
    expect(made.engine).toMatch(/^Blankett PDF \d+$/);
    expect(mockLoaded).toEqual([]);
  });

  it('makes the same bytes of the same receipt, in a new thread too', async () => {
    const receipt = aReceipt({ data: receiptData() });
    const first = await maker.make(receipt, 'resident');
    await maker.onModuleDestroy();
    expect((await maker.make(receipt, 'resident')).sha256).toBe(first.sha256);
    expect((await maker.make(receipt, 'archive')).sha256).not.toBe(first.sha256);
  });
});
