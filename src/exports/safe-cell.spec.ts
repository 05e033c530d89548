import { safeNumber, safeText } from './safe-cell';

describe('a text in a cell', () => {
  it.each(['=HYPERLINK("http://x")', '+46 70', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1'])(
    'that would begin a formula begins with an apostrophe: %j',
    (text) => expect(safeText(text)).toBe(`'${text}`),
  );

  it.each(['', 'Åsa', 'a=b', "'=", ' =1', '1-2', '0435-390 00'])('is left alone: %j', (text) =>
    expect(safeText(text)).toBe(text),
  );
});

describe('a number in a cell', () => {
  it.each(['-3', '-3,5', '-3.5', '0', '1e+21', '-1,5e-7'])('stays a number: %s', (cell) =>
    expect(safeNumber(cell)).toBe(cell),
  );

  it.each(['-3+cmd', '=1', '-', '-A1', '+1'])('is none: %s', (cell) =>
    expect(safeNumber(cell)).toBe(`'${cell}`),
  );
});
