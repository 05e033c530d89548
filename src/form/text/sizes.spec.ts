import { readSize, showSize } from './sizes';

describe('a size in bytes', () => {
  it.each([
    [1, '1\u00a0byte'],
    [999, '999\u00a0byte'],
    [312_000, '312\u00a0kB'],
    [1_400_000, '1,4\u00a0MB'],
    [10_000_000, '10\u00a0MB'],
    [999_960, '1\u00a0MB'],
    [2_500_000_000, '2,5\u00a0GB'],
  ])('%s is shown as %s', (bytes, shown) => expect(showSize(bytes, 'sv')).toBe(shown));

  it.each([
    ['10 MB', 10_000_000],
    ['1,5 MB', 1_500_000],
    ['200kB', 200_000],
    [5000, 5000],
    ['5000', 5000],
    ['10 MiB', undefined],
    ['', undefined],
    [0, undefined],
    [-1, undefined],
    [true, undefined],
    [null, undefined],
  ])('%j is read as %s', (written, bytes) => expect(readSize(written)).toBe(bytes));
});
