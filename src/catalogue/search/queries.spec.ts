import { queriesFor } from './queries';

describe('a search as the database reads it', () => {
  it('wants each word, its beginning or a synonym', () => {
    const { direct } = queriesFor(['hämta', 'sopor'], [[], ['avfall', 'renhållning']], []);
    expect(direct).toBe(`('hämta':*) & ('sopor':* | 'avfall' | 'renhållning')`);
  });

  it('takes the longest word that a long one begins with', () => {
    const { wide } = queriesFor(
      ['bygglovsansökan'],
      [[]],
      [
        { place: 0, word: 'bygg', plain: 'bygg', how: 'part' },
        { place: 0, word: 'bygglov', plain: 'bygglov', how: 'part' },
        { place: 0, word: 'ansökan', plain: 'ansokan', how: 'part' },
      ],
    );
    expect(wide).toBe(`('bygglovsansökan':* | 'bygglov')`);
  });

  it('tells what was meant, only of the words that are misspelt', () => {
    const { near, meant } = queriesFor(
      ['skolsjuts', 'kort'],
      [[], []],
      [
        { place: 0, word: 'skolskjuts', plain: 'skolskjuts', how: 'near' },
        { place: 1, word: 'kort', plain: 'kort', how: 'part' },
        { place: 1, word: 'sort', plain: 'sort', how: 'near' },
      ],
    );
    expect(near).toContain(`'skolskjuts'`);
    expect(meant).toBe('skolskjuts kort');
  });

  it('does not take for misspelt what is another word', () => {
    const { meant } = queriesFor(
      ['hund'],
      [[]],
      [{ place: 0, word: 'hundra', plain: 'hundra', how: 'near' }],
    );
    expect(meant).toBeUndefined();
  });
});
