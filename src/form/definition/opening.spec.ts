import { openingAt } from './opening';

const at = (now: string, opens?: string, closes?: string) => openingAt({ opens, closes }, new Date(now));

describe('a form with an opening time', () => {
  it('is always open without one', () => {
    expect(at('2027-01-01T00:00Z')).toEqual({ state: 'open', closesSoon: false });
  });

  it('opens at the first moment of the day, in Sweden', () => {
    expect(at('2027-01-10T22:59:59Z', '2027-01-11').state).toBe('before');
    expect(at('2027-01-10T23:00:00Z', '2027-01-11').state).toBe('open');
  });

  it('closes when its last day has passed', () => {
    expect(at('2027-01-31T22:59:59Z', undefined, '2027-01-31').state).toBe('open');
    expect(at('2027-01-31T23:00:00Z', undefined, '2027-01-31').state).toBe('after');
  });

  it('closes on the minute where a time is given', () => {
    expect(at('2027-06-30T13:59:59Z', undefined, '2027-06-30T16:00').state).toBe('open');
    expect(at('2027-06-30T14:00:00Z', undefined, '2027-06-30T16:00').state).toBe('after');
  });

  it('says a day before that it will close', () => {
    expect(at('2027-06-29T13:59:59Z', undefined, '2027-06-30T16:00')).toMatchObject({ closesSoon: false });
    expect(at('2027-06-29T14:00:00Z', undefined, '2027-06-30T16:00')).toMatchObject({ closesSoon: true });
  });
});
