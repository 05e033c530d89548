import fc from 'fast-check';
import { proveForm } from '../../src/form/definition/proof/prove-form';
import { toPointer, type Json, type JsonObject } from '../../src/form';
import { buildForm } from '../../src/form/model/build-form';
import { settle } from '../../src/form/model/round';
import { hindrances, trialForm, type TrialForm } from '../../src/form/trial';
import { visibleNodes } from '../../src/form/trial/make-answer';
import { sameJson } from '../../src/form/validation/same-json';
import { aDefinition, compiled, control } from '../support/compiled-form';
import { holds, TODAY } from './generated';

/** All that each question is answered with here; the first of each: not at all. */
const WORLD: Readonly<Record<string, readonly (Json | undefined)[]>> = {
  a: [undefined, 'x', 'y', 'z'],
  b: [undefined, true, false],
  c: [undefined, 0, 2, 3],
  d: [undefined, 'k', 'kkk'],
};

const ANSWERS: readonly JsonObject[] = Object.entries(WORLD).reduce<JsonObject[]>(
  (all, [name, values]) =>
    all.flatMap((answer) =>
      values.map((value) => (value === undefined ? answer : { ...answer, [name]: value })),
    ),
  [{}],
);

const some = <T>(...all: T[]) => fc.constantFrom(...all);
const maybe = (schema: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
  fc.oneof(fc.constant<JsonObject>({}), schema);
const names = fc.subarray(Object.keys(WORLD));

const properties: fc.Arbitrary<JsonObject> = fc.record({
  a: some<JsonObject>({ enum: ['x', 'y', 'z'] }, { enum: ['x', 'y'] }, { enum: ['x'] }),
  b: some<JsonObject>({ type: 'boolean' }),
  c: fc.record({
    type: fc.constant('integer'),
    minimum: some(0, 1, 2),
    maximum: some(2, 3, 4),
  }),
  d: fc.record({ type: fc.constant('string'), maxLength: some(1, 3, 9) }),
});

/** What is said of one question, or of which are answered. */
const test: fc.Arbitrary<JsonObject> = fc.oneof(
  some<Json>('x', 'y', 'z').map((value): JsonObject => ({
    properties: { a: { const: value } },
    required: ['a'],
  })),
  fc.boolean().map((value): JsonObject => ({ properties: { b: { const: value } } })),
  some(1, 2, 3).map((value): JsonObject => ({ properties: { c: { minimum: value } }, required: ['c'] })),
  some('a', 'b', 'c', 'd').map((name): JsonObject => ({ required: [name] })),
  some('x', 'y').map((value): JsonObject => ({
    not: { properties: { a: { const: value } }, required: ['a'] },
  })),
);

const consequence: fc.Arbitrary<JsonObject> = fc.oneof(
  names.map((required): JsonObject => ({ required })),
  some('c', 'd').map((name): JsonObject => ({ properties: { [name]: false } })),
  some(0, 1, 3).map((maximum): JsonObject => ({ properties: { c: { maximum } } })),
  some('x', 'y').map((value): JsonObject => ({ properties: { a: { const: value } } })),
  some(2, 4).map((minLength): JsonObject => ({ properties: { d: { minLength } } })),
);

const clause: fc.Arbitrary<JsonObject> = fc.oneof(
  fc
    .tuple(test, consequence, maybe(consequence))
    .map(([question, yes, no]): JsonObject => ({ if: question, then: yes, else: no })),
  fc.tuple(test, test).map(([one, other]): JsonObject => ({ anyOf: [one, other] })),
  fc.tuple(test, test).map(([one, other]): JsonObject => ({ oneOf: [one, other] })),
  test.map((one): JsonObject => ({ not: one })),
  fc
    .tuple(some('a', 'b'), names)
    .map(([name, others]): JsonObject => ({ dependentRequired: { [name]: others } })),
);

const schema: fc.Arbitrary<JsonObject> = fc
  .record({
    properties,
    required: fc.oneof(fc.constant<string[]>([]), names),
    allOf: fc.array(clause, { maxLength: 3 }),
  })
  .map((parts): JsonObject => ({ type: 'object', additionalProperties: false, ...parts }));

const rule = fc.option(
  fc.record({
    effect: some('SHOW', 'HIDE'),
    condition: some<JsonObject>(
      { scope: '#/properties/a', schema: { const: 'x' } },
      { scope: '#/properties/a', schema: { enum: ['y', 'q'] } },
      { scope: '#/properties/b', schema: { const: true } },
      { scope: '#/properties/b', schema: { const: 'q' } },
    ),
  }),
  { nil: undefined },
);

const form = fc.tuple(schema, rule, rule);

/** Every answer of that world that is sent in as it is. */
const sentIn = (trial: TrialForm): Json[] =>
  ANSWERS.filter((answer) => {
    const checked = trial.check(answer);
    return (
      hindrances(checked).length === 0 && checked.answer !== undefined && sameJson(checked.answer, answer)
    );
  });

it('what the proof says of a form is so, for all answers', () => {
  let [decided, all, refuted] = [0, 0, 0];
  let [asked, undecided] = [0, 0];
  holds(form, 60, ([made, first, second]) => {
    const scope = (name: string) => `#/properties/${name}`;
    const ui: JsonObject = {
      type: 'VerticalLayout',
      elements: [
        control(scope('a')),
        control(scope('b')),
        control(scope('c'), first === undefined ? {} : { rule: first as unknown as Json }),
        control(scope('d'), second === undefined ? {} : { rule: second as unknown as Json }),
      ],
    };
    const definition = aDefinition(made, { ui });
    const judge = compiled(definition);
    const built = buildForm(definition, 'sv');
    if (built.findings.some(({ reason }) => reason.includes('circle'))) return;
    const { proof, findings } = proveForm(definition, built, { compiled: judge, today: TODAY });
    const trial = trialForm(definition, judge, TODAY);
    const sent = sentIn(trial);
    all += 1;
    decided += proof.canBeSent === 'undecided' ? 0 : 1;
    asked += proof.asked;
    undecided += proof.undecided.length;
    refuted += findings.filter(({ rule: name }) => name !== 'not-decided').length;
    if (sent.length > 0) expect(proof.canBeSent).not.toBe('no');
    if (proof.canBeSent === 'yes') expect(judge.validate(proof.witness)).toEqual([]);
    for (const { rule: name, pointer, reason } of findings) {
      const question = /^\/properties\/(.)$/.exec(pointer)?.[1] ?? '';
      const at = `/${question}`;
      const shown = (answer: Json) =>
        visibleNodes(trial.shown({ answer, chosen: {} })).some(
          (one) => one.kind === 'field' && toPointer(one.field.path) === at,
        );
      const valueOf = (answer: Json) => (answer as JsonObject)[question];
      if (name === 'question-never-shown') expect(sent.filter(shown)).toEqual([]);
      if (name === 'contradictory-limits')
        expect(sent.filter((answer) => valueOf(answer) !== undefined)).toEqual([]);
      if (name === 'choice-never-accepted') {
        const choice = /^Whoever chooses "(.)"/.exec(reason)?.[1];
        expect(choice).toBeDefined();
        expect(sent.filter((answer) => valueOf(answer) === choice)).toEqual([]);
      }
      if (name === 'rule-never-holds')
        built.model.conditions.forEach(({ source }, condition) => {
          if (!source.endsWith(`#${pointer}`)) return;
          const uses = { anyOf: [[{ condition, not: false }]] };
          expect(sent.filter((answer) => settle(built.model, judge, answer).holds(uses, []))).toEqual([]);
        });
    }
  });
  expect(decided / all).toBeGreaterThan(0.96);
  expect(undecided / asked).toBeLessThan(0.01);
  expect(refuted).toBeGreaterThan(20);
}, 120_000);
