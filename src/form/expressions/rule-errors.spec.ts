import { aDefinition, compiled, control } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { buildModel } from '../model/build-model';
import type { FormModel, Rule } from '../model/form-model';
import { settle } from '../model/round';
import { showForm } from '../model/show-form';
import { ANY, EACH } from '../pointer';
import { ruleErrors } from './rule-errors';

const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...rest,
});
const number = { type: 'number' };
const period = object({ from: number, to: number });

const definition = aDefinition(
  object({
    open: { enum: ['yes', 'no'] },
    from: number,
    to: number,
    trips: {
      type: 'array',
      items: object({ from: number, to: number, legs: { type: 'array', items: period } }),
    },
    houses: object({}, { additionalProperties: period }),
  }),
  {
    ui: {
      type: 'VerticalLayout',
      elements: [
        control('#/properties/open'),
        control('#/properties/from'),
        control('#/properties/to', {
          rule: { effect: 'SHOW', condition: { scope: '#/properties/open', schema: { const: 'yes' } } },
        }),
        control('#/properties/trips'),
        control('#/properties/houses'),
      ],
    },
  },
);
const plain = buildModel(definition, 'sv');
const functions = compiled(definition);

const aRule = (expression: string, path: Rule['path'] = [], rest: Partial<Rule> = {}): Rule => ({
  path,
  expression,
  message: 'Fel.',
  shown: 'always',
  source: '',
  ...rest,
});

const errors = (rules: readonly Rule[], answer: Json | undefined, today?: string) => {
  const model: FormModel = { ...plain, rules };
  const { holds } = settle(model, functions, answer);
  return ruleErrors(showForm(model, functions, answer), answer, holds, today);
};
const places = (...given: Parameters<typeof errors>) => errors(...given).map(({ pointer }) => pointer);

describe('a check', () => {
  const check = [aRule('answer.to >= answer.from', ['from'])];

  it('that holds tells nothing', () => expect(errors(check, { from: 1, to: 2 })).toEqual([]));
  it('that does not hold is told where it stands, in the words of the designer', () =>
    expect(errors(check, { from: 3, to: 2 })).toEqual([
      { pointer: '/from', keyword: 'rule', params: {}, message: 'Fel.' },
    ]));
  it('that reads something unanswered tells nothing', () => {
    expect(errors(check, { from: 3 })).toEqual([]);
    expect(errors(check, undefined)).toEqual([]);
  });
  it('that gives no yes or no tells nothing', () =>
    expect(errors([aRule('answer.from')], { from: 0 })).toEqual([]));
  it('of the whole answer is told at its root', () =>
    expect(places([aRule('answer.from < 3')], { from: 3 })).toEqual(['']));
  it('can be soft', () =>
    expect(errors([aRule('false', ['from'], { soft: true })], {})).toMatchObject([{ soft: true }]));
  it('reads its own value', () =>
    expect(places([aRule('this < 3', ['from'])], { from: 3 })).toEqual(['/from']));
  it('reads the day, where it is known', () => {
    const day = [aRule('today < "2026-01-01"')];
    expect(places(day, {}, '2026-01-01')).toEqual(['']);
    expect(places(day, {})).toEqual([]);
  });
  it('of a hidden question is not asked', () => {
    const hidden = [aRule('false', ['to'])];
    expect(places(hidden, { open: 'no' })).toEqual([]);
    expect(places(hidden, { open: 'yes' })).toEqual(['/to']);
  });
  it('is not asked while what it stands on is hidden', () => {
    expect(places([aRule('false', [], { shown: 'never' })], {})).toEqual([]);
  });
  it('that is faulty tells nothing', () => expect(errors([aRule('((')], {})).toEqual([]));
  it('of something that is no question tells nothing', () =>
    expect(errors([aRule('false', ['__proto__'])], {})).toEqual([]));
});

describe('a check in a list', () => {
  const entry = [aRule('entry.to >= entry.from', ['trips', EACH, 'to'])];
  const [right, wrong] = [
    { from: 1, to: 2 },
    { from: 2, to: 1 },
  ];

  it('is asked of every entry', () =>
    expect(places(entry, { trips: [wrong, right, wrong] })).toEqual(['/trips/0/to', '/trips/2/to']));
  it('can be of the entry itself', () =>
    expect(places([aRule('this.to >= this.from', ['trips', EACH])], { trips: [right, wrong] })).toEqual([
      '/trips/1',
    ]));
  it('has the entry that is nearest', () => {
    const legs = [aRule('entry.to >= entry.from', ['trips', EACH, 'legs', EACH, 'to'])];
    expect(places(legs, { trips: [{ ...wrong, legs: [right, wrong] }] })).toEqual(['/trips/0/legs/1/to']);
  });
  it('is asked of every member that a person named', () => {
    const houses = { Sol: right, 'a/b': wrong };
    expect(places([aRule('entry.to >= entry.from', ['houses', ANY, 'to'])], { houses })).toEqual([
      '/houses/a~1b/to',
    ]);
  });
  it('bears an answer of another shape', () => {
    for (const trips of [null, 3, 'x', {}, [null], [[1]], ['x']])
      expect(errors(entry, { trips: trips as Json })).toEqual([]);
  });
});
