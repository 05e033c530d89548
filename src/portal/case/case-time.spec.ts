import type { Handling } from '../../form';
import { texts } from '../../views';
import { tellTime, type CaseClock } from './case-time';

const FOUR_WEEKS: Handling = { weeks: 4, from: 'received' };
const PBL: Handling = { weeks: 10, from: 'complete', law: 'plan- och bygglagen 9 kap. 27 §.' };

const tell = (change: Partial<CaseClock>) =>
  tellTime(
    {
      status: 'submitted',
      receivedAt: new Date('2026-11-24T13:43:00Z'),
      completeOn: null,
      waits: [],
      today: '2026-11-24',
      ...change,
    },
    'sv',
    texts('sv'),
  );

describe('when an answer comes', () => {
  it('is told by the last day that the form promises', () =>
    expect(tell({ handling: FOUR_WEEKS })).toEqual({
      sentences: ['Du får svar senast den 22 december 2026.'],
      brief: 'Senast 22 december 2026',
      mayDemand: false,
    }));

  it('is told as late from the day after, with what to do', () => {
    expect(tell({ handling: FOUR_WEEKS, today: '2026-12-22' }).sentences[0]).toMatch(/^Du får svar/);
    expect(tell({ handling: FOUR_WEEKS, today: '2026-12-23' }).sentences[0]).toMatch(
      /^Du skulle ha fått svar/,
    );
  });

  it('is moved by the days that the case waited for the resident, where the form says so, and the page says that it waits', () => {
    const paused: Handling = { ...FOUR_WEEKS, pausesForSupplement: true };
    const wait = { asked: '2026-11-30', due: '2026-12-14' };
    const waiting = { status: 'awaiting_supplement', today: '2026-12-01', waits: [wait] } as const;
    expect(tell({ ...waiting, handling: paused }).sentences).toEqual([
      'Du får svar senast den 5 januari 2027.',
      'Tiden räknas inte medan vi väntar på din komplettering.',
    ]);
    expect(tell({ ...waiting, handling: FOUR_WEEKS }).sentences).toEqual([
      'Du får svar senast den 22 december 2026.',
    ]);
    const came = { ...waiting, waits: [{ ...wait, ended: '2026-12-03' }] };
    expect(tell({ ...came, handling: paused }).sentences).toEqual([
      'Du får svar senast den 25 december 2026.',
    ]);
  });

  it('is not known while it is counted from the day the case is complete', () => {
    const { sentences, brief } = tell({ handling: PBL });
    expect(sentences).toEqual([
      'Du får svar inom 10 veckor från den dag då vi har alla uppgifter som behövs.',
      'Tiden följer av plan- och bygglagen 9 kap. 27 §.',
    ]);
    expect(brief).toBe('Inom 10 veckor från att ärendet är komplett');
  });

  it('is known once it is complete', () =>
    expect(tell({ handling: PBL, completeOn: '2026-12-01' }).sentences).toEqual([
      'Du får svar senast den 9 februari 2027.',
      'Ärendet är komplett sedan den 1 december 2026.',
      'Tiden följer av plan- och bygglagen 9 kap. 27 §.',
    ]));

  it('is told of by nobody where the form promises nothing', () =>
    expect(tell({})).toEqual({ sentences: [], mayDemand: false }));

  it.each(['decided', 'closed', 'withdrawn'] as const)('is over when the case is %s', (status) =>
    expect(tell({ status, handling: FOUR_WEEKS, today: '2028-01-01' })).toEqual({
      sentences: [],
      mayDemand: false,
    }),
  );

  it('may be demanded when six months have gone by, in Swedish days', () => {
    const late = { receivedAt: new Date('2026-11-23T23:30:00Z') };
    expect(tell({ ...late, today: '2027-05-23' }).mayDemand).toBe(false);
    expect(tell({ ...late, today: '2027-05-24' }).mayDemand).toBe(true);
  });
});
