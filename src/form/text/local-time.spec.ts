import { dayAfter, isLocalTime, swedishInstant } from './local-time';

const check = (local: string, utc: string) => expect(swedishInstant(local).toISOString()).toBe(utc);

describe('a time in Sweden', () => {
  it('is an hour before UTC in winter and two in summer', () => {
    check('2027-01-31T16:00', '2027-01-31T15:00:00.000Z');
    check('2027-07-31T16:00', '2027-07-31T14:00:00.000Z');
  });

  it('is the first moment of a day that stands alone', () => check('2027-01-31', '2027-01-30T23:00:00.000Z'));

  it('is told also in the hours when clocks are changed', () => {
    check('2027-03-28T01:59', '2027-03-28T00:59:00.000Z');
    check('2027-03-28T02:30', '2027-03-28T01:30:00.000Z');
    check('2027-03-28T03:00', '2027-03-28T01:00:00.000Z');
    check('2027-10-31T02:30', '2027-10-31T00:30:00.000Z');
    check('2027-10-31T03:00', '2027-10-31T02:00:00.000Z');
  });

  it('ends its day where the next begins, however long the day is', () => {
    expect(dayAfter('2027-03-28').toISOString()).toBe('2027-03-28T22:00:00.000Z');
    expect(dayAfter('2026-12-31').toISOString()).toBe('2026-12-31T23:00:00.000Z');
  });

  it.each(['2027-02-29', '2027-01-31T24:00', '2027-01-31 16:00', '2027-01-31T16:00Z', '', 'i morgon'])(
    'is not %p',
    (text) => {
      expect(isLocalTime(text)).toBe(false);
      expect(swedishInstant(text).getTime()).toBeNaN();
    },
  );
});
