import type { Json } from '../form';
import { readWish } from './read-wish';

const good = { form: 'synpunkter', format: 'xlsx', purpose: 'handling' };
const faultsOf = (given: Json) => {
  const read = readWish(given);
  return 'faults' in read ? read.faults.map(({ field, reason }) => `${field}: ${reason}`) : [];
};

describe('what is asked for', () => {
  it('is as little as the form, the format and the purpose', () =>
    expect(readWish(good)).toEqual({
      wish: {
        formId: 'synpunkter',
        format: 'xlsx',
        purpose: 'handling',
        names: 'labels',
        personal: true,
        secretToo: false,
      },
    }));

  it('may narrow cases and choose columns', () =>
    expect(
      readWish({
        ...good,
        statuses: ['closed'],
        from: '2026-01-01',
        to: '2026-01-01',
        columns: ['/a', { key: '/b', name: 'B' }, { key: '/c', name: '' }],
      }),
    ).toMatchObject({
      wish: {
        statuses: ['closed'],
        from: '2026-01-01',
        to: '2026-01-01',
        columns: [{ key: '/a' }, { key: '/b', name: 'B' }, { key: '/c' }],
      },
    }));

  it.each<[Json, string]>([
    ['x', ': unreadable'],
    [{ ...good, status: 'closed' }, 'status: unknown'],
    [{ ...good, format: 'pdf' }, 'format: unknown'],
    [{ ...good, format: ['xlsx'] }, 'format: unknown'],
    [{ form: 'x', format: 'xlsx' }, 'purpose: missing'],
    [{ ...good, statuses: ['gone'] }, 'statuses: unknown'],
    [{ ...good, statuses: 'closed' }, 'statuses: unreadable'],
    [{ ...good, statuses: [] }, 'statuses: missing'],
    [{ ...good, from: '2026-02-30' }, 'from: not-a-day'],
    [{ ...good, from: "2026-01-01'; DROP TABLE cases" }, 'from: not-a-day'],
    [{ ...good, from: '2026-02-01', to: '2026-01-01' }, 'to: turned-around'],
    [{ ...good, cases: ['1=1'] }, 'cases: not-a-number'],
    [{ ...good, personal: 'no' }, 'personal: unknown'],
    [{ ...good, columns: [] }, 'columns: missing'],
    [{ ...good, columns: [{ key: '/a', as: 'b' }] }, 'columns: unreadable'],
    [{ ...good, columns: Array.from({ length: 1_001 }, () => '/a') }, 'columns: too-many'],
  ])('is told what is wrong with it, and never guessed at: %j', (given, fault) =>
    expect(faultsOf(given)).toEqual([fault]),
  );
});
