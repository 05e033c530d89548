import { hyphenPlaces } from './hyphenation';

const parted = (word: string, language = 'sv-SE') => {
  const cuts = [0, ...hyphenPlaces(word, language), word.length];
  return cuts
    .slice(1)
    .map((cut, i) => word.slice(cuts[i], cut))
    .join('-');
};

describe('Swedish words are parted', () => {
  it.each([
    'par-ke-rings-till-stånd',
    'anmäl-nings-blan-kett',
    'bygg-nads-nämn-den',
    'skol-skjuts',
    'kom-mun-full-mäk-tige',
  ])('as %s', (word) => expect(parted(word.replaceAll('-', ''))).toBe(word));

  it('within the signs around them', () => expect(parted('(Skolskjuts).')).toBe('(Skol-skjuts).'));
  it('never so that two letters stand alone', () => expect(parted('anmälan')).toBe('anmä-lan'));
});

describe('nothing is parted', () => {
  it.each(['skolan', 'SKOLSKJUTSEN', 'skolskjuts@exempel.se', 'skolskjuts2026', 'a'.repeat(200), ''])(
    'of %s',
    (text) => expect(hyphenPlaces(text, 'sv')).toEqual([]),
  );
  it('in a language that we have no rules for', () => expect(hyphenPlaces('skolskjutsen', 'pl')).toEqual([]));
});
