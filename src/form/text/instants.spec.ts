import { dayOf, isoInstant } from './instants';

const HALF_HOUR = 30 * 60 * 1000;

/** As the platform's calendar has it, each asked on its own. */
const byPlatform = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

describe('the clock in Sweden', () => {
  it.each([1979, 1980, 2026, 2027])('is right at every half hour of %i', (year) => {
    const wrong: string[] = [];
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += HALF_HOUR) {
      const instant = new Date(time);
      if (isoInstant(instant) !== byPlatform.format(instant)) wrong.push(instant.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29 01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29 03:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25 02:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25 02:00'],
    ['2026-12-31T23:00:00Z', '2027-01-01 00:00'],
  ])('reads %s as %s', (instant, told) => {
    expect(isoInstant(new Date(instant))).toBe(told);
    expect(dayOf(new Date(instant))).toBe(told.slice(0, 10));
  });
});
