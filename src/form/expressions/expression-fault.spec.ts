import { expressionFault, RULE_NAMES } from './expression-fault';

const fault = (expression: string, told: RegExp) => expect(expressionFault(expression)).toMatch(told);

describe('an expression that cannot be worked out', () => {
  it('is told with its place', () => fault('answer.a > ', /^unexpected token: the end, at character 12\.$/));
  it('has an end missing', () => fault('size(answer.a', /^expected "\)", got the end, at character 14\.$/));
  it('has one sign too few', () => fault('a = 1', /^unexpected character: =, at character 3\.$/));
  it('is empty', () => fault('  ', /^it is empty\.$/));
  it('is too long', () => fault(`1${' + 1'.repeat(250)}`, /longer than 1000 characters/));
  it('has too many parts', () => fault(`1${'+1'.repeat(101)}`, /too long or too deeply nested/));
  it('is too deep', () => fault(`${'('.repeat(40)}1${')'.repeat(40)}`, /too long or too deeply nested/));
  it('turns too often', () => fault(`${'!'.repeat(900)}a`, /too long or too deeply nested/));
  it.each([
    'a.all(x, x > 1)',
    'a.exists(x, x > 1)',
    'a.exists_one(x, x > 1)',
    'a.map(x, x)',
    'a.filter(x, x)',
  ])('has a loop: %s', (expression) => fault(expression, /\(\) is not allowed: an expression has no loops/));
  it('has a loop that is none', () => fault('a.all(1, 2)', /loop .* is not allowed/));
  it('gives a name to a part', () => fault('cel.bind(x, 1, x)', /bind\(\) is not allowed/));
  it('has a pattern', () => fault('a.matches("(a+)+b")', /matches\(\) is not allowed: use "pattern"/));
  it('has an unknown function', () =>
    fault('1 + sum(a)', /^there is no sum\(\) with 1 value, at character 5\.$/));
  it('has an unknown method', () => fault('a.reverse(1, 2)', /^there is no \.reverse\(\) with 2 values/));
  it('gives a function too much', () => fault('size(a, b)', /^there is no size\(\) with 2 values/));
  it('asks for the clock', () => fault('timestamp("2026-01-01T00:00:00Z")', /there is no timestamp\(\)/));
  it('asks whether a sum is answered', () => fault('has(1 + 1)', /has\(\) takes one answer/));
  it('has bytes', () => fault('b"abc"', /only texts, numbers/));
  it('has a number of another kind', () => fault('1u', /only texts, numbers/));
  it.each(['constructor()', 'a.constructor()', 'a.toString()', 'a.__proto__()'])('calls %s', (expression) =>
    fault(expression, /there is no/),
  );
  it('has a name that is misspelt, where all names are known', () => {
    expect(expressionFault('anwser.to > 1', RULE_NAMES)).toBe('there is no "anwser" here, at character 1.');
    expect(expressionFault('answer.to > this || entry.a == today', RULE_NAMES)).toBeUndefined();
  });
});
