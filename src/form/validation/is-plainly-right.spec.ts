import fc from 'fast-check';
import { aForm, object } from '../../../test/support/a-form';
import { normalise } from '../answer/normalise';
import { stripHidden } from '../answer/strip-hidden';
import { tidy } from '../answer/tidy';
import type { Json, JsonObject } from '../json';
import { showForJudging } from '../model/show-form';
import { choices } from '../model/told-variant';
import { isPlainlyRight } from './is-plainly-right';

const TODAY = '2026-11-25';
const text = (title: string): JsonObject => ({ type: 'string', title });

/** A group, a list and a list's entry that come and go. */
const form = aForm(
  {
    reply: { type: 'boolean', title: 'Vill du ha svar?' },
    contact: object({ email: text('E-post'), phone: text('Telefon') }, { title: 'Kontakt' }),
    children: {
      type: 'array',
      title: 'Barn',
      maxItems: 2,
      items: object(
        {
          number: { type: 'string', format: 'se-personnummer', title: 'Personnummer' },
          allergic: { type: 'boolean', title: 'Allergi?' },
          to: text('Mot vad?'),
        },
        {
          if: { properties: { allergic: { const: true } }, required: ['allergic'] },
          then: {},
          else: { properties: { to: false } },
        },
      ),
    },
  },
  {
    if: { properties: { reply: { const: true } }, required: ['reply'] },
    then: { required: ['contact'] },
    else: { properties: { contact: false } },
  },
);

const glance = (answer: Json, today: string | undefined = TODAY): boolean =>
  isPlainlyRight(
    form.model,
    form.compiled,
    normalise(form.model, answer, choices(form.compiled, answer, {}), today),
    today,
  );

/** All that is done for an answer that is not seen to be right. */
const atLength = (answer: Json): { page: Json | undefined; program: Json | undefined; stripped: number } => {
  const shown = showForJudging(form.model, form.compiled, answer);
  const { answer: asked, stripped } = stripHidden(shown, answer);
  return { page: tidy(shown, form.compiled, asked), program: asked, stripped: stripped.length };
};

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const present = (answer: object): Json => JSON.parse(JSON.stringify(answer)) as Json;
const answers = fc
  .record({
    reply: maybe(fc.boolean()),
    contact: maybe(
      fc.oneof(
        fc.record({ email: maybe(fc.constant('x')), other: maybe(fc.constant(1)) }),
        fc.constant(null),
      ),
    ),
    children: maybe(
      fc.array(
        fc.record({
          number: maybe(fc.constantFrom('199001012385', '9')),
          allergic: maybe(fc.boolean()),
          to: maybe(fc.constant('nötter')),
        }),
        { maxLength: 3 },
      ),
    ),
    unknown: maybe(fc.constant('')),
  })
  .map(present);

jest.setTimeout(60_000);

describe('an answer that is plainly right', () => {
  it('is one that comes out the same, and with nothing wrong, when it is judged at length', () => {
    let seen = 0;
    fc.assert(
      fc.property(answers, (answer) => {
        if (!glance(answer)) return;
        seen += 1;
        expect(atLength(answer)).toEqual({ page: answer, program: answer, stripped: 0 });
        expect(form.compiled.validate(answer)).toEqual([]);
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(seen).toBeGreaterThan(100);
  });
  it.each<[string, Json]>([
    [
      'has all that is asked',
      { reply: true, contact: { email: 'x' }, children: [{ allergic: true, to: 'y' }] },
    ],
    ['says nothing of what is hidden', { reply: false, children: [{}] }],
    ['has members that nobody asked for', { reply: false, more: { deep: [] } }],
  ])('%s', (_, answer) => expect(glance(answer)).toBe(true));
  it.each<[string, Json]>([
    ['has something hidden', { reply: false, contact: { email: 'x' } }],
    ['has a hidden group, empty', { reply: false, contact: {} }],
    ['has something hidden in an entry', { children: [{ allergic: false, to: 'y' }] }],
    ['breaks the schema', { reply: 'yes' }],
    ['is short of something', { reply: true }],
    ['has something else for a list', { children: { '0': { allergic: true } } }],
    ['names somebody who is not born', { children: [{ number: '203001012383' }] }],
  ])('is not one that %s', (_, answer) => expect(glance(answer)).toBe(false));
});
