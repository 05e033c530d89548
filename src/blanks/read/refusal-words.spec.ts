import { BLANK_REFUSALS } from './refusal-of-blank';
import { refusalWords } from './text';

describe('why a blank is not taken', () => {
  it.each(BLANK_REFUSALS)('is told in words, with what to do: %s', (refusal) => {
    for (const language of ['sv', 'en'] as const)
      expect(refusalWords(refusal, language)).toMatch(/^\S.+[.,:] .+\.$/);
  });

  it('is told in words of its own for each', () => {
    const all = BLANK_REFUSALS.map((refusal) => refusalWords(refusal, 'sv'));
    expect(new Set(all).size).toBe(all.length);
  });
});
