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
});
