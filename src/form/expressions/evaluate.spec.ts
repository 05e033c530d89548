import fc from 'fast-check';
import type { Json, JsonObject } from '../json';
import { evaluate } from './evaluate';
import { expressionFault } from './expression-fault';

const gives = (expression: string, value: Json | undefined, answer: JsonObject = {}) => {
  expect(expressionFault(expression)).toBeUndefined();
  expect(evaluate(expression, { ...answer, answer })).toEqual(value);
};

const children = [{ name: 'Åsa' }, { name: 'Bo' }, { name: 'Ci' }];

describe('numbers', () => {
  it('mix, whether written with a point or not', () => gives('seats * 125', 375, { seats: 3 }));
  it('mix, answered with decimals or not', () => gives('a + b * 2', 5.5, { a: 0.5, b: 2.5 }));
  it('are compared', () => gives('answer.to >= answer.from', true, { from: 3, to: 3.0 }));
  it('are counted with', () => gives('size(answer.children) > 2', true, { children }));
  it('are the same, written 3 or 3.0', () => gives('a == 3.0 && a in [1, 2, 3]', true, { a: 3 }));
  it('are divided in full', () => gives('7 / 2', 3.5));
  it('are negative', () => gives('-a + -1', -4, { a: 3 }));
  it('leave a rest', () => gives('a % 3 == 1', true, { a: 7 }));
  it('are no more than JSON holds', () => gives('1 / 0', undefined));
  it('are never not a number', () => gives('0 / 0', undefined));
  it('have one zero', () => expect(Object.is(evaluate('-a', { a: 0 }), 0)).toBe(true));
  it('are rounded, halves away from zero', () => gives('[round(2.5), round(-2.5)]', [3, -3]));
  it('are rounded by their digits', () => gives('[round(1.005, 2), round(3 * 19.9, 2)]', [1.01, 59.7]));
  it('are not rounded to odd places', () => gives('round(1.5, -1) == 1 || round(1.5, 0.5) == 1', undefined));
  it('come from texts', () => gives('[int("12"), double("1.5"), int(2.9)]', [12, 1.5, 2]));
  it('do not come from other texts', () => gives('double("1e999")', undefined));
});

describe('texts', () => {
  it('are joined', () => gives('first + " " + last', 'Åsa Ek', { first: 'Åsa', last: 'Ek' }));
  it('take in a number when told to', () => gives('string(a) + " kr"', '12.5 kr', { a: 12.5 }));
  it('are never joined with a number', () => gives('"a" + 1', undefined));
  it('that are dates follow each other', () => gives('a < b', true, { a: '2026-09-30', b: '2026-10-01' }));
  it('are counted by characters', () => gives('size("a😀") + "a😀".size()', 4));
  it('are cut by characters', () => gives('"a😀b".substring(1, 2)', '😀'));
  it('are not cut beyond their end', () => gives('"abc".substring(1, 9)', undefined));
  it('are looked into', () =>
    gives('a.contains("b") && a.startsWith("a") && a.endsWith("c")', true, { a: 'abc' }));
  it('change only the letters of English', () => gives('"Åb".lowerAscii() + "åb".upperAscii()', 'ÅbåB'));
  it('do not grow without end', () => {
    const grown = Array.from({ length: 50 }, () => 'a').join(' + ');
    gives(grown, undefined, { a: 'x'.repeat(10_000) });
  });
});

describe('what is not answered', () => {
  it('makes nothing of a sum', () => gives('answer.seats * 125', undefined));
  it('makes nothing of a comparison, either way', () => gives('answer.a == 1 || answer.a != 1', undefined));
  it('makes nothing of its opposite', () => gives('!answer.a', undefined));
  it('does not count where the other side settles it', () => {
    gives('answer.a > 1 || true', true);
    gives('false && answer.a > 1', false);
  });
  it('counts where the other side leaves it open', () => gives('answer.a > 1 || false', undefined));
  it('decides nothing', () => gives('answer.a ? 1 : 2', undefined));
  it('is passed by where it is not chosen', () => gives('true ? 1 : answer.a', 1));
  it('is asked for', () => {
    gives('has(answer.x)', false);
    gives('has(answer.x.y.z)', false);
    gives('has(x)', false);
    gives('has(answer.x) && has(x) && has(answer["x"])', true, { x: null });
  });
  it('is so beyond the end of a list', () => gives('answer.a[3]', undefined, { a: [1] }));
});

describe('lists and objects', () => {
  it('are looked into by place and name', () => gives('answer.children[0]["name"]', 'Åsa', { children }));
  it('can be written out', () => gives('{"a": [1, true, null]}', { a: [1, true, null] }));
  it('are the same by what is in them', () => gives('{"a": 1, "b": 2} == answer', true, { b: 2, a: 1 }));
  it('are counted', () => gives('[size(answer), size([1, 2])]', [1, 2], { a: 1 }));
  it('have members', () => gives('"a" in answer && !("b" in answer)', true, { a: 1 }));
});

describe('hostile names', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length', 'at'];
  it.each(NAMES)('%s is nothing, unless it was answered', (name) => {
    gives(`answer.${name}`, undefined);
    gives(`answer.a.${name}`, undefined, { a: 'text' });
    gives(`answer.a["${name}"]`, undefined, { a: [1] });
    gives(`"${name}" in answer`, false);
    expect(evaluate(name, {})).toBeUndefined();
    gives(`answer.${name}`, 'mine', { [name]: 'mine' });
  });
  it('a prototype is out of reach', () => {
    gives('answer["__proto__"]', undefined);
    gives('has(answer["__proto__"])', false);
    expect(expressionFault('__proto__')).toBeDefined();
  });
  it('an answer called like a part of the language hinders nothing', () =>
    gives('answer.a > 1', true, { a: 2, constructor: 'x', toString: 1 }));
  it('an object that is written out gets no prototype', () => {
    const made = evaluate('{"__proto__": {"a": 1}}', {}) as JsonObject;
    expect(Object.keys(made)).toEqual(['__proto__']);
    expect(made['a']).toBeUndefined();
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'answer',
    'this',
    'a',
    '.a',
    '.all(',
    'has(',
    'size(',
    '.map(x, x)',
    '[',
    ']',
    '(',
    ')',
    '{',
  ),
  fc.constantFrom(
    '}',
    '"',
    "'",
    '1',
    '2.5',
    '1u',
    'b"a"',
    '+',
    '-',
    '*',
    '/',
    '%',
    '&&',
    '||',
    '!',
    '?',
    ':',
  ),
  fc.constantFrom(
    '==',
    '<',
    ' in ',
    ',',
    '.matches("(a+)+")',
    '__proto__',
    '.constructor',
    'null',
    'true',
    '\\',
  ),
  fc.string({ maxLength: 5 }),
);
const anyText = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
const anyJson = fc.jsonValue().map((value) => value as Json);

describe('any expression on any answer', () => {
  it('never throws, and gives what JSON can hold', () =>
    fc.assert(
      fc.property(anyText, anyJson, (expression, answer) => {
        const value = evaluate(expression, { answer, this: answer, a: answer });
        if (value === undefined) return;
        expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(expressionFault(expression)).toBeUndefined();
      }),
      { numRuns: 2000 },
    ));

  it('gives nothing where there is a fault', () =>
    fc.assert(
      fc.property(anyText, anyJson, (expression, answer) => {
        if (expressionFault(expression) !== undefined)
          expect(evaluate(expression, { answer, a: answer })).toBeUndefined();
      }),
    ));

  it('changes nothing in the answer', () =>
    fc.assert(
      fc.property(anyText, anyJson, (expression, answer) => {
        const before = JSON.stringify(answer);
        evaluate(expression, { answer, a: answer });
        expect(JSON.stringify(answer)).toBe(before);
      }),
    ));

  it('bears an answer of any depth', () => {
    let deep: Json = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(evaluate('a == b', { a: deep, b: [deep] })).toBeUndefined();
  });

  it('keeps no more expressions than it needs', () => {
    for (let number = 0; number < 2000; number++) expect(evaluate(`${number} + 1`, {})).toBe(number + 1);
  });
});
