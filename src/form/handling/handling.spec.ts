import { answerBy, decisionMayBeDemandedFrom, type Handling } from './handling';

const check = (handling: Handling, complete: string | undefined, expected: string | undefined): void =>
  expect(answerBy(handling, { received: '2026-11-24', complete })).toBe(expected);

describe('the day that an answer is promised for', () => {
  it('is so many days, weeks or months after the case was received', () => {
    check({ days: 10, from: 'received' }, undefined, '2026-12-04');
    check({ weeks: 4, from: 'received' }, undefined, '2026-12-22');
    check({ months: 4, from: 'received' }, undefined, '2027-03-24');
  });

  it('is counted from the day the case is complete, where the form says so, and not known before', () => {
    check({ weeks: 10, from: 'complete' }, undefined, undefined);
    check({ weeks: 10, from: 'complete' }, '2026-12-01', '2027-02-09');
  });

  it('is the last day of a month that has not so many', () => {
    check({ months: 3, from: 'complete' }, '2026-11-30', '2027-02-28');
    check({ months: 3, from: 'complete' }, '2027-11-30', '2028-02-29');
  });
});

describe('the right to demand a decision', () => {
  it('begins six months after the case was received, over a new year and a short month', () => {
    expect(decisionMayBeDemandedFrom('2026-03-15')).toBe('2026-09-15');
    expect(decisionMayBeDemandedFrom('2026-08-31')).toBe('2027-02-28');
  });
});
