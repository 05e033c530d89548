import shipped from '../../../forms/municipality.json';
import { keywords } from '../../../forms/synpunkter/service.json';
import { synonymsOf } from './same-word';

const GROUPS = [
  ['sopor', 'avfall', 'Renhållning'],
  ['dagis', 'förskola'],
];

describe('synonyms', () => {
  it('are the other words of the group', () => {
    expect(synonymsOf('avfall', GROUPS)).toEqual(['sopor', 'renhållning']);
    expect(synonymsOf('bygglov', GROUPS)).toEqual([]);
  });

  it('are found in whatever form the word stands', () => {
    expect(synonymsOf('soporna', GROUPS)).toContain('avfall');
    expect(synonymsOf('förskolan', GROUPS)).toContain('dagis');
  });

  it.each(['gatlampa', 'lampor', 'gatlampan'])('lead from %j to where one reports a street light', (word) => {
    const known = [...synonymsOf(word, shipped.synonyms), word];
    expect(known.filter((one) => keywords.includes(one))).toEqual(['gatlykta']);
  });
});
