import { answerBy, decisionMayBeDemandedFrom, type Handling, type Wait } from './handling';

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

describe('a clock that stands still while the resident is asked for more', () => {
  const tenDays: Handling = { days: 10, from: 'received', pausesForSupplement: true };
  const last = (waits: readonly Wait[], handling = tenDays) =>
    answerBy(handling, { received: '2026-11-24', waits });

  it('goes on when the answer comes, or is not wanted any more', () => {
    expect(last([])).toBe('2026-12-04');
    expect(last([{ asked: '2026-11-26', due: '2026-12-10', ended: '2026-11-29' }])).toBe('2026-12-07');
  });

  it('goes on by the day that the answer was wanted by, come or not', () => {
    expect(last([{ asked: '2026-11-26', due: '2026-11-30' }])).toBe('2026-12-08');
    expect(last([{ asked: '2026-11-26', due: '2026-11-30', ended: '2026-12-24' }])).toBe('2026-12-08');
  });

  it('adds up several times, and counts none from before it began', () => {
    const twice = [
      { asked: '2026-11-25', due: '2026-12-24', ended: '2026-11-27' },
      { asked: '2026-12-01', due: '2026-12-24', ended: '2026-12-02' },
    ];
    expect(last(twice)).toBe('2026-12-07');
    const complete: Handling = { days: 10, from: 'complete', pausesForSupplement: true };
    expect(answerBy(complete, { received: '2026-11-24', complete: '2026-11-27', waits: twice })).toBe(
      '2026-12-08',
    );
  });

  it('stands still only where the form says so', () => {
    const waits = [{ asked: '2026-11-26', due: '2026-11-30' }];
    expect(last(waits, { days: 10, from: 'received' })).toBe('2026-12-04');
  });
});

describe('the right to demand a decision', () => {
  it('begins six months after the case was received, over a new year and a short month', () => {
    expect(decisionMayBeDemandedFrom('2026-03-15')).toBe('2026-09-15');
    expect(decisionMayBeDemandedFrom('2026-08-31')).toBe('2027-02-28');
  });
});
