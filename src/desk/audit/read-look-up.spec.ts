import { readLookUp, writeLookUp } from './read-look-up';

const faults = (query: Record<string, unknown>) => readLookUp(query).faults;

describe('what an address asks the log for', () => {
  it('is everything, when it says nothing', () =>
    expect(readLookUp({})).toEqual({
      typed: { who: '', what: '', caseNumber: '', from: '', to: '' },
      faults: {},
    }));

  it('is whole days in Sweden, however they are written', () => {
    const { from, before } = readLookUp({ fran: '1 juli 2026', till: '2026-07-01' });
    expect(from?.toISOString()).toBe('2026-06-30T22:00:00.000Z');
    expect(before?.toISOString()).toBe('2026-07-01T22:00:00.000Z');
  });

  it.each([
    [{ fran: '2026-02-30' }, { from: 'wrongDay' }],
    [{ till: 'igår' }, { to: 'wrongDay' }],
    [{ fran: '2026-02-02', till: '2026-02-01' }, { to: 'wrongOrder' }],
    [{ vad: "case.viewed' OR 1=1 --" }, { what: 'wrongWhat' }],
    [{ vad: ['case.viewed', 'x'], fran: {} }, {}],
  ])('is told to be wrong: %j', (query, wrong) => expect(faults(query)).toEqual(wrong));

  it('stands in the address of the next page as well, and nothing can be put into it', () => {
    const { typed } = readLookUp({ vem: '&vad=x', vad: 'case.viewed' });
    expect(writeLookUp(typed, '17')).toBe('?vem=%26vad%3Dx&vad=case.viewed&efter=17');
    expect(writeLookUp(readLookUp({}).typed)).toBe('');
  });
});
