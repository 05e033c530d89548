import { findOptions, MOST_HITS } from './find-options';

const places = [
  'Malmö',
  'Malå',
  'Lomma',
  'Älmhult',
  'Östra Göinge',
  'Höör',
  'Höganäs',
  'Orust',
  'Perstorp',
  'Ängelholm',
].map((label, place) => ({
  value: String(place),
  label,
  hint: label === 'Perstorp' ? 'Skåne län' : undefined,
}));
const labels = (query: string, chosen?: string) =>
  findOptions(places, query, chosen).shown.map(({ label }) => label);

describe('what is found among choices', () => {
  it.each([
    ['mal', ['Malmö', 'Malå']],
    ['MALMÖ', ['Malmö']],
    ['malmo', ['Malmö']],
    ['hö', ['Höör', 'Höganäs']],
    ['or', ['Orust', 'Perstorp']],
    ['göinge östra', ['Östra Göinge']],
    ['lm', ['Malmö', 'Älmhult', 'Ängelholm']],
    ['skåne', ['Perstorp']],
    ['xyz', []],
  ])('%s finds %j', (query, found) => expect(labels(query)).toEqual(found));

  it('begins with what is chosen, hit or not', () => {
    expect(labels('mal', '4')).toEqual(['Östra Göinge', 'Malmö', 'Malå']);
    expect(labels('mal', '1')).toEqual(['Malå', 'Malmö']);
    expect(findOptions(places, 'mal', '4')).toMatchObject({ hasChosenApart: true, count: 2 });
    expect(findOptions(places, 'mal', '1')).toMatchObject({ hasChosenApart: false, count: 2 });
    expect(labels('xyz', '4')).toEqual(['Östra Göinge']);
  });

  it('is never more than a page of rows, of however many', () => {
    const many = Array.from({ length: 5000 }, (_, place) => ({
      value: String(place),
      label: `Gata ${place}`,
    }));
    const found = findOptions(many, 'gata', '4999');
    expect(found.shown).toHaveLength(MOST_HITS);
    expect(found.shown[0]?.value).toBe('4999');
    expect(found.count).toBe(5000);
  });

  it('is everything for an empty search', () => expect(findOptions(places, '  ', undefined).count).toBe(10));
});
