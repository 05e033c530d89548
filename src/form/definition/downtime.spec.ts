import type { Municipality } from './municipality';
import { downtimeAt } from './downtime';

const NOTICES = [
  { text: 'Alla', from: '2027-01-11T08:00', until: '2027-01-11T17:00' },
  { text: 'En', from: '2027-01-11T08:00', until: '2027-01-11T17:00', forms: ['bygglov'] },
];

const shown = (now: string, formId?: string) =>
  downtimeAt({ downtime: NOTICES } as unknown as Municipality, new Date(now), formId).map(({ text }) => text);

describe('downtime notices', () => {
  it('are shown from the minute they are for, in Swedish time, and not after', () => {
    expect(shown('2027-01-11T06:59:59Z')).toEqual([]);
    expect(shown('2027-01-11T07:00:00Z')).toEqual(['Alla', 'En']);
    expect(shown('2027-01-11T15:59:59Z')).toEqual(['Alla', 'En']);
    expect(shown('2027-01-11T16:00:00Z')).toEqual([]);
  });

  it('stand at the forms they name, or at all when they name none', () => {
    expect(shown('2027-01-11T12:00:00Z', 'bygglov')).toEqual(['Alla', 'En']);
    expect(shown('2027-01-11T12:00:00Z', 'skolskjuts')).toEqual(['Alla']);
  });

  it('are none where the municipality has none', () => {
    expect(downtimeAt({} as unknown as Municipality, new Date(0))).toEqual([]);
  });
});
