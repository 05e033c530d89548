import { receiptEngine } from './receipt-engine';

const mockLoaded: string[] = [];
jest.mock('pdf-lib', () => {
  mockLoaded.push('pdf-lib');
  return jest.requireActual<object>('pdf-lib');
});

describe('the engine of receipts', () => {
  it('is loaded with the first receipt, not before', () => {
    expect(mockLoaded).toEqual([]);
    const { makeReceipt, ENGINE } = receiptEngine();
    expect(mockLoaded).toEqual(['pdf-lib']);
    expect(makeReceipt).toBeInstanceOf(Function);
    expect(ENGINE).toMatch(/^Blankett PDF \d+$/);
  });
});
