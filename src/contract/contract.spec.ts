import { WISH_MEMBERS } from '../exports';
import { OPERATIONS, refusalsOf } from './operations';
import { SCHEMAS } from './schemas';
import { apiTexts } from './text';

const codes = [...new Set(OPERATIONS.flatMap((one) => refusalsOf(one).map(({ code }) => code)))].sort();

describe('what programs are told', () => {
  it.each(['sv', 'en'])('has words for every refusal, in %s', (language) => {
    const { refusals } = apiTexts(language);
    expect(codes.filter((code) => refusals[code] === undefined)).toEqual([]);
  });

  it('has words for no refusal that no operation makes, but that there is no such address', () =>
    expect(Object.keys(apiTexts('en').refusals).sort()).toEqual([...codes, 'page-not-found'].sort()));

  it('names the members that an export may be asked for by, and no other', () =>
    expect(Object.keys(SCHEMAS.ExportWish.properties).sort()).toEqual([...WISH_MEMBERS].sort()));

  it.each(OPERATIONS.map((one) => [one.id, one] as const))(
    '%s is told in plain English',
    (_id, operation) => {
      for (const words of [operation.summary, operation.description])
        expect(words).toMatch(/^[A-Z][^åäöÅÄÖ]+$/);
      expect(operation.description).toMatch(/\.$/);
    },
  );
});
