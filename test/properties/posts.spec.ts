import fc from 'fast-check';
import { pageOf, type Pairs } from '../../src/form';
import { anyJson, damaged, pointersIn } from '../support/arbitrary-answer';
import { arbitraryForm } from '../support/arbitrary-form';
import { HOSTILE, text } from '../support/arbitrary-leaf';
import { aGeneratedForm, fill, holds } from './generated';

/** Keywords, JSON's own words, expressions and pointers are nothing for a resident to read. */
const TECHNICAL =
  /\b(?:pattern|minLength|maxLength|oneOf|anyOf|allOf|enum|const|schema|integer|boolean|undefined|regex|NaN|additionalProperties|unevaluatedProperties|propertyNames)\b|\[object|\{[a-z]+\}/;

/** Which of a page's controls are posted, by place; and names that no page has. */
const name = fc.oneof(
  { weight: 5, arbitrary: fc.nat(40) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '#',
      '/',
      '',
      '_do',
      '_choose',
      '_choose#',
      '_choose/a',
      '_choose/a#1',
      '_key/a',
      '_key',
      '/0',
      '/a/0',
      '/a/-',
      '/a#d',
      '/%',
      '/%2',
      '/~',
      '/~2',
      '/a/999999999',
      '/__proto__/a',
      '/constructor/prototype/x',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('/', '_key/', '_choose/'), fc.constantFrom(...HOSTILE))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

const value = fc.oneof(
  text,
  fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    'true',
    'x',
    '{',
    '[1,{"a":null}]',
    '1e999',
    '1 234,5',
    '99',
    '2026-13-45',
    '12.30',
    '\0',
    '\ud800',
  ),
  anyJson.map((one) => JSON.stringify(one)),
);

const posts = arbitraryForm().chain(({ schema, answer }) =>
  fc.record({
    schema: fc.constant(schema),
    answer: fc.oneof(fc.constant(answer), damaged(answer), fc.constant(undefined)),
    junk: fc.array(fc.tuple(name, fc.array(value, { maxLength: 3 })), { maxLength: 8 }),
    keeps: fc.boolean(),
  }),
);

describe('whatever is posted', () => {
  it('is read and judged, and what is wrong is told in words, at a place', () => {
    holds(posts, 70, ({ schema, answer, junk, keeps }) => {
      const form = aGeneratedForm(schema);
      const { names } = form.walk(fill(answer));
      const named = junk.map(([which, values]): [string, readonly string[]] => [
        typeof which === 'string' ? which : (names[which % names.length] ?? '/x'),
        values,
      ]);
      const { filled } = form.walk(fill(answer), {
        change: (pairs: Pairs) => new Map([...(keeps ? pairs : []), ...named]),
      });
      const shown = form.shown(filled);
      const { problems } = form.check(filled.answer, { chosen: filled.chosen });
      const own = [...pointersIn(schema), JSON.stringify([schema, filled.answer ?? null])].join('\n');
      for (const { message, pointer } of problems) {
        expect(message.trim()).not.toBe('');
        const [technical] = TECHNICAL.exec(message) ?? [];
        if (technical !== undefined && !own.includes(`"${technical}"`))
          expect(message).not.toContain(technical);
        expect([pointer, pageOf(shown, pointer)]).toEqual([pointer, expect.any(String)]);
      }
      expect(form.walk(filled, { problems }).faults).toEqual([]);
    });
  }, 60_000);
});
