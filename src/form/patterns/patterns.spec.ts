import { compiled, aDefinition } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { judgePatterns } from './analyser';
import { checkPatterns } from './check-patterns';
import { isFlat } from './flat-pattern';
import { guarded, tooLong } from './guard';
import { mostCharacters } from './most-characters';
import { splitLookaheads } from './split-lookaheads';

const verdict = (pattern: string) => judgePatterns([pattern]).get(pattern);

describe('the verdict on a pattern', () => {
  it.each([
    '^[A-Z]{3}\\d+$',
    '^.{1,500}$',
    '^\\d{6,8}[-+]?\\d{4}$',
    '^(?=.*\\d)(?=.*[a-z]).{8,}$',
    '^(?!\\s*$).+',
    '^[\\w\\-\\_]+$',
    '^\\p{L}+( \\p{L}+)*$',
  ])('%s runs as it is', (pattern) => expect(verdict(pattern)).toEqual({ kind: 'safe' }));

  it.each<[string, number]>([
    ['\\s+$', 2],
    ['^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', 2],
    ['^.*a.*b.*c$', 3],
    ['a*a*a*b', 4],
  ])('%s runs on texts as long as its degree allows', (pattern, degree) =>
    expect(verdict(pattern)).toMatchObject({ kind: 'capped', degree, most: mostCharacters(degree) }),
  );

  it.each(['^(a|a)*$', '^(\\w+\\s?)*$', '(x+x+)+y', '^(?=(a+)+$)a'])(
    '%s is refused, with a text that shows why',
    (pattern) => {
      const [finding] = checkPatterns([{ pointer: '/pattern', pattern }], 'schema.json');
      expect(finding).toMatchObject({ level: 'error', pointer: '/pattern' });
      expect(finding?.reason).toContain('.repeat(');
      expect(finding?.mend).not.toBe('');
    },
  );

  it('tells of what is no expression', () =>
    expect(checkPatterns([{ pointer: '/pattern', pattern: '(' }], 'schema.json')[0]?.reason).toContain(
      'no regular expression',
    ));
});

describe('the cap', () => {
  it.each([2, 3, 4, 5])('bounds the ways to share a text out among %i repetitions', (degree) => {
    const ways = (length: number) =>
      Array.from({ length: degree }, (_, place) => (length - place) / (place + 1)).reduce((a, b) => a * b);
    expect(ways(mostCharacters(degree))).toBeLessThanOrEqual(5_000_000);
    expect(mostCharacters(degree)).toBeGreaterThan(degree * 5);
  });

  it('never runs an expression on a longer text, and notes the text', () => {
    const long = tooLong();
    const test = jest.spyOn(RegExp.prototype, 'test');
    const { test: matches } = guarded([['a*a*b', 3]], long)('a*a*b', 'u');
    expect([matches('aab'), matches('aaab')]).toEqual([true, false]);
    expect(test).toHaveBeenCalledTimes(1);
    test.mockRestore();
    expect([...long.take()]).toEqual([['aaab', 3]]);
    expect([...long.take()]).toEqual([]);
  });

  const errors = (schema: JsonObject, answer: Json) =>
    compiled(aDefinition(schema))
      .validate(answer)
      .map(({ keyword, instancePath, params }) => [instancePath, keyword, params['limit']]);
  const SLOW = '\\s+$';
  const limit = mostCharacters(2);
  const text = 'x'.repeat(limit + 1);

  it('is told with its limit, and not as a pattern', () => {
    const schema = { properties: { a: { type: 'string', pattern: SLOW } } };
    expect(errors(schema, { a: text })).toEqual([['/a', 'tooLong', limit]]);
    expect(errors(schema, { a: 'x' })).toEqual([['/a', 'pattern', undefined]]);
  });

  it.each<[string, JsonObject]>([
    ['not', { not: { pattern: SLOW } }],
    ['an if', { if: { pattern: SLOW }, then: false }],
    ['one of several', { oneOf: [{ pattern: SLOW }, true] }],
  ])('lets nothing pass unjudged under %s', (_what, schema) =>
    expect(errors({ properties: { a: schema } }, { a: text })).toEqual([['/a', 'tooLong', limit]]),
  );

  it('holds for names of members', () =>
    expect(errors({ patternProperties: { [SLOW]: { type: 'number' } } }, { [text]: 'no number' })).toEqual([
      ['', 'tooLong', limit],
    ]));
});

describe('proofs at a glance', () => {
  it('claim nothing of groups, alternatives and several endless repetitions', () =>
    expect(['^(a?){40}$', '^a|b$', '^a*b*$', 'a+', '^a{1,300}b{1,300}c{1,300}$'].map(isFlat)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]));
  it('split what looks ahead at the beginning, and only that', () => {
    expect(splitLookaheads('^(?=.*\\d)(?!x(y)).{8,}$')).toEqual(['^(?:.*\\d)', '^(?:x(y))', '^.{8,}$']);
    for (const whole of ['^(?=a)b|c', '(?=a)b', '^(?=(a))\\1', '^(?=a)*b', '^ab'])
      expect(splitLookaheads(whole)).toBeUndefined();
  });
});
