import { checkDowntime, checkOpening } from './check-offer';

const opening = (opens?: string, closes?: string) =>
  checkOpening({ ...(opens !== undefined && { opens }), ...(closes !== undefined && { closes }) });
const downtime = (from: string, until: string) => checkDowntime({ downtime: [{ text: 'x', from, until }] });
const places = (findings: ReturnType<typeof checkOpening>) =>
  findings.map(({ file, pointer }) => `${file}#${pointer}`);

describe('when a form opens and closes', () => {
  it.each([
    [undefined, undefined],
    ['2027-01-11', undefined],
    [undefined, '2027-01-31T16:00'],
    ['2027-01-11', '2027-01-11'],
    ['2028-02-29', '2028-03-01'],
    ['2027-01-11T08:00', '2027-01-11T08:01'],
  ])('may be %s to %s', (opens, closes) => {
    expect(opening(opens, closes)).toEqual([]);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-01-11T24:30', '2027-01-11 08:00', 'i morgon', ''])(
    'is no %p, and is told how a time is written',
    (time) => {
      expect(places(opening(time, time))).toEqual(['service.json#/opens', 'service.json#/closes']);
      expect(opening(time)[0]?.mend).toContain('2027-01-31T16:00');
    },
  );

  it('is not the other way round, nor at the same minute', () => {
    expect(places(opening('2027-02-01', '2027-01-31'))).toEqual(['service.json#/closes']);
    expect(places(opening('2027-01-11T08:00', '2027-01-11T08:00'))).toEqual(['service.json#/closes']);
  });

  it('is nothing that a service without service.json has', () => {
    expect(checkOpening(undefined)).toEqual([]);
  });
});

describe('the times of a downtime notice', () => {
  it('are a while', () => {
    expect(downtime('2027-01-11T08:00', '2027-01-11T17:00')).toEqual([]);
    expect(places(downtime('2027-01-11T17:00', '2027-01-11T08:00'))).toEqual([
      'municipality.json#/downtime/0/until',
    ]);
  });

  it('are times that there are', () => {
    expect(places(downtime('2027-02-30T08:00', '2027-03-01T25:00'))).toEqual([
      'municipality.json#/downtime/0/from',
      'municipality.json#/downtime/0/until',
    ]);
  });

  it('are none where there is no notice', () => {
    expect(checkDowntime({})).toEqual([]);
  });
});
