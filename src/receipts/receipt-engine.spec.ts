import { receiptEngine } from './receipt-engine';

describe('the engine of receipts', () => {
  it('is loaded when it is asked for, and is the one that makes them', () => {
    const { makeReceipt, ENGINE } = receiptEngine();
    expect(makeReceipt).toBeInstanceOf(Function);
    expect(ENGINE).toMatch(/^Blankett PDF \d+$/);
  });
});
