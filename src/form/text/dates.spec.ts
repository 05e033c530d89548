import fc from 'fast-check';
import { isDay, readDate, showDate } from './dates';
import { dayOf, isoInstant, showDay, showInstant, showTime } from './instants';

const check = (typed: string, iso: string | undefined) => expect(readDate(typed)).toBe(iso);

describe('a typed date', () => {
  it('is read in the usual spellings', () => {
    for (const typed of [
      '2026-11-24',
      '20261124',
      '24/11 2026',
      '24/11-2026',
      '24.11.2026',
      '24 november 2026',
      ' 24 nov. 2026 ',
      '2026–11–24',
    ])
      check(typed, '2026-11-24');
  });
  it('is not guessed at', () => {
    for (const typed of ['26-11-24', '24/11', 'i morgon', '', '24 ma 2026']) check(typed, undefined);
  });
  it('is a day that exists', () => {
    check('2027-02-29', undefined);
    check('2028-02-29', '2028-02-29');
    check('31/4 2026', undefined);
  });
  it('reads back as it is shown', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.constantFrom('sv', 'en'),
        (date, language) => {
          const iso = date.toISOString().slice(0, 10);
          check(showDate(iso, language), iso);
        },
      ),
    ));
});

describe('a moment', () => {
  const winter = new Date('2026-11-24T13:05:00Z');
  const summer = new Date('2026-06-30T22:30:00Z');
  it('is told in Swedish time', () => {
    expect(showInstant(winter, 'sv')).toBe('24 november 2026 kl. 14.05');
    expect(showInstant(summer, 'sv')).toBe('1 juli 2026 kl. 00.30');
    expect(showInstant(winter, 'en')).toBe('24 November 2026 at 14:05');
  });
  it('can be told by its time or its day alone', () => {
    expect(showTime(winter, 'sv')).toBe('14.05');
    expect(showDay(summer, 'sv')).toBe('1 juli 2026');
    expect(dayOf(summer)).toBe('2026-07-01');
  });
  it('is sorted by its ISO form', () => expect(isoInstant(winter)).toBe('2026-11-24 14:05'));
});

describe('whether a day exists', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '2026-12-31', '2026-04-30'])('%s does', (iso) =>
    expect(isDay(iso)).toBe(true),
  );
  it.each(
    [
      ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
      ['2026-1-01', '2026-01-1x', '2026/01/01', '20260101', '', '2026-01-011', '+026-01-01', '２026-01-01'],
    ].flat(),
  )('%j does not', (iso) => expect(isDay(iso)).toBe(false));
  it('is as the calendar says', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
        const date = new Date(`${iso}T00:00:00Z`);
        expect(isDay(iso)).toBe(!Number.isNaN(date.getTime()) && date.getUTCDate() === day);
      }),
    ));
});
