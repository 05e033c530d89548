import fc from 'fast-check';
import { exampleFor, type TextFacets } from './pattern-example';

const example = (pattern: string, rest: Partial<TextFacets> = {}) =>
  exampleFor({ patterns: [pattern], ...rest });
const check = (pattern: string, wanted: string | undefined, rest: Partial<TextFacets> = {}) =>
  expect(example(pattern, rest)).toBe(wanted);

describe('an example of a pattern', () => {
  it.each([
    ['^[A-Z]{3}\\d{2}[A-Z0-9]$', 'ABC12D'],
    ['^\\d{5}$', '12345'],
    ['^\\d{3} ?\\d{2}$', '12345'],
    ['^[a-z]+-[0-9]+$', 'abc-123'],
    ['^[A-Z0-9]{6}$', 'ABC123'],
    ['^(ja|nej)$', 'ja'],
    ['^[0-9a-f]{8}$', 'abcd1234'],
    ['^[^0-9]{2}$', 'AB'],
    ['^(\\w)\\1$', 'AA'],
    ['^\\p{Lu}\\p{Ll}+$', 'Abcd'],
    ['^\\d{1,3}(\\.\\d{3})*,\\d\\d kr$', '123,45 kr'],
    ['^(?!123)\\d{3}$', '567'],
    ['^(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$', 'Abcd1234'],
    ['[A-Z]', 'A'],
    ['^\\-[a-z]$', '-a'],
  ])('%s is made to look natural: %s', (pattern, wanted) => check(pattern, wanted));
  it('keeps to the other facets', () => {
    check('^[A-Z]+$', 'ABCDEFG', { minLength: 7 });
    check('^[A-Z]+$', 'AB', { maxLength: 2 });
    check('^.+$', undefined, { formats: ['se-bankgiro'] });
    expect(exampleFor({ patterns: ['^[A-Z]', '\\d$'] })).toBe('ABC123');
  });
  it('is the one that the designer gives', () => {
    check('^[A-Z]{3}\\d{3}$', 'XYZ789', { examples: [7, 'xyz', 'XYZ789'] });
    check('^[A-Z]{3} \\d{3}$', 'KLM 456', { words: ['Registreringsnummer, till exempel KLM 456.'] });
    check('^[A-Z]{3}$', 'SEK', { words: ['Tre bokstäver (SEK)'] });
    check('^[a-z]+$', 'bjork', { words: ['Skriv som ”bjork”'] });
    check('^[A-Z]{3}$', 'NOK', { sentences: ['Skriv valutan, t.ex. NOK'], examples: ['SEK'] });
  });
  it('is no word that happens to match', () => {
    check('^[A-Za-z]+$', 'ABC', { words: ['Skriv ditt namn'] });
    check('^\\d+$', '123', { words: ['Minst 3 siffror'] });
  });
  it('is none where nothing can be found', () => {
    check('^a(?!a)a$', undefined);
    check('(', undefined);
    check('^\\d{500}$', undefined);
    check(`^${'('.repeat(60)}å${')'.repeat(60)}$`, undefined);
    expect(exampleFor({ patterns: [] })).toBeUndefined();
  });
  it('always matches, and is always the same', () => {
    const classes = fc.constantFrom('\\d', '[A-Z]', '[a-zåäö]', '.', '\\w', '[^x]', '-', 'a', '\\s', '\\S');
    const counts = fc.constantFrom('', '+', '*', '?', '{2}', '{1,4}', '{3,}');
    const piece = fc.tuple(classes, counts).map((both) => both.join(''));
    const pattern = fc
      .tuple(fc.array(piece, { maxLength: 5 }), fc.array(piece, { maxLength: 3 }), fc.boolean())
      .map(([one, other, anchored]) => {
        const text = other.length > 0 ? `(?:${one.join('')}|${other.join('')})` : one.join('');
        return anchored ? `^${text}$` : text;
      });
    fc.assert(
      fc.property(pattern, fc.nat(6), (source, minLength) => {
        const found = example(source, { minLength, maxLength: 20 });
        expect(example(source, { minLength, maxLength: 20 })).toBe(found);
        if (found === undefined) return;
        expect(found).toMatch(new RegExp(source, 'u'));
        expect(found.length).toBeGreaterThanOrEqual(minLength);
        expect(found.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
