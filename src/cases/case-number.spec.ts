import { readCaseNumber } from './case-number';

const check = (typed: string, stored: string | undefined) => expect(readCaseNumber(typed)).toBe(stored);

describe('a case number', () => {
  it('is read as it is printed', () => check('2026-000127-4', '2026-000127-4'));
  it('may be typed without hyphens', () => check('20260001274', '2026-000127-4'));
  it('may be typed with spaces and long hyphens', () => check(' 2026 – 000127 – 4 ', '2026-000127-4'));
  it('may have outgrown six digits', () => check('2026-1234567-0', '2026-1234567-0'));
  it('is refused when a digit was misheard', () => check('2026-000128-4', undefined));
  it('is refused when two digits changed places', () => check('2026-000217-4', undefined));
  it('is refused when it is something else', () => {
    check('', undefined);
    check('1999-000127-4', undefined);
    check('2026-000127-4x', undefined);
  });
});
