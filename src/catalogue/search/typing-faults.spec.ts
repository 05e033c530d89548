import { faultsBetween, isMisspelt } from './typing-faults';

describe('typing faults', () => {
  it.each([
    ['bygglov', 'bygglov', 0],
    ['byglov', 'bygglov', 1],
    ['bygglvo', 'bygglov', 1],
    ['skolskuts', 'skolskjuts', 1],
    ['', 'bygg', 4],
  ])('between %p and %p are %d', (typed, word, faults) => {
    expect(faultsBetween(typed, word)).toBe(faults);
    expect(faultsBetween(word, typed)).toBe(faults);
  });

  it('are fewer in a short word than in a long one', () => {
    expect(isMisspelt('hund', 'hus')).toBe(false);
    expect(isMisspelt('sopr', 'sopor')).toBe(true);
    expect(isMisspelt('parkeringstilståd', 'parkeringstillstand')).toBe(true);
    expect(isMisspelt('bygglov', 'bytalov')).toBe(true);
    expect(isMisspelt('bygglov', 'vardlov')).toBe(false);
  });
});
