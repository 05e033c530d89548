import { fileName } from './file-name';

describe('the name of an exported file', () => {
  it('has the form and the day in Sweden', () =>
    expect(fileName('synpunkter', new Date('2026-11-24T23:30:00Z'), 'csv')).toBe(
      'arenden_synpunkter_2026-11-25.csv',
    ));

  it('has the group, where it is of one', () =>
    expect(fileName('x', new Date('2026-11-24T12:00:00Z'), 'csv', 'addresses')).toBe(
      'arenden_x_2026-11-24_addresses.csv',
    ));
});
