import { byLetter } from './letters';

const letters = (titles: string[], language: 'sv' | 'en') =>
  byLetter(
    titles.map((title) => ({ title })),
    language,
  ).map(({ letter, items }) => `${letter}: ${items.map(({ title }) => title).join(', ')}`);

describe('services by their letter', () => {
  it('end with å, ä and ö in Swedish', () => {
    expect(letters(['Övrigt', 'Ärende', 'Zon', 'Åtgärd', 'Bygglov', 'Avfall', 'Altan'], 'sv')).toEqual([
      'A: Altan, Avfall',
      'B: Bygglov',
      'Z: Zon',
      'Å: Åtgärd',
      'Ä: Ärende',
      'Ö: Övrigt',
    ]);
  });

  it('stand under the letters of English in English', () => {
    expect(letters(['Övrigt', 'Other', 'Ånge'], 'en')).toEqual(['A: Ånge', 'O: Other, Övrigt']);
  });

  it('stand together where they begin with none', () => {
    expect(letters(['112', '"Test"', 'éclair', ''], 'sv')).toEqual(['0–9: , "Test", 112', 'E: éclair']);
  });
});
