import fc from 'fast-check';
import {
  pointerTokens,
  valueAt,
  type Json,
  type JsonObject,
  type ShownForm,
  type ShownNode,
} from '../../src/form';
import { shownChildren } from '../../src/form/model/shown-children';
import { anyJson, damaged } from '../support/arbitrary-answer';
import { arbitraryForm } from '../support/arbitrary-form';
import { aGeneratedForm, fill, holds } from './generated';

const ruled = fc
  .array(
    fc.record({
      effect: fc.constantFrom('SHOW', 'HIDE', 'ENABLE', 'DISABLE'),
      on: fc.nat(),
      is: fc.constantFrom<Json>(true, false),
      isLoose: fc.boolean(),
      schema: fc.constantFrom<JsonObject>(
        { type: 'boolean' },
        { type: 'string' },
        { type: 'object', properties: { in: { type: 'string' } } },
        { type: 'array', items: { type: 'string' } },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .chain((rules) => {
    const flags = ['f0', 'f1'];
    const names = rules.map((_, place) => `p${place}`);
    const booleans = [
      ...flags,
      ...rules.flatMap(({ schema }, place) => (schema['type'] === 'boolean' ? [`p${place}`] : [])),
    ];
    const schema: JsonObject = {
      type: 'object',
      properties: Object.fromEntries([
        ...flags.map((name) => [name, { type: 'boolean' }] as const),
        ...rules.map((rule, place) => [names[place] ?? '', rule.schema] as const),
      ]),
    };
    const ui: JsonObject = {
      type: 'VerticalLayout',
      elements: [
        ...flags.map((name) => ({ type: 'Control', scope: `#/properties/${name}` })),
        ...rules.map(({ effect, on, is, isLoose }, place): JsonObject => {
          // A rule looks at what stands before it.
          const before = booleans.filter((name) => flags.includes(name) || Number(name.slice(1)) < place);
          return {
            type: 'Control',
            scope: `#/properties/${names[place] ?? ''}`,
            rule: {
              effect,
              condition: {
                scope: `#/properties/${before[on % before.length] ?? ''}`,
                schema: { const: is },
                ...(isLoose && { failWhenUndefined: true }),
              },
            },
          };
        }),
      ],
    };
    const value = fc.oneof(
      fc.boolean(),
      fc.constantFrom<Json>('x', null, {}, { in: 'x' }, [], ['x'], { in: 'x', extra: 1 }),
      anyJson,
    );
    const answer = fc
      .array(fc.tuple(fc.constantFrom(...flags, ...names, 'extra'), value))
      .map((pairs): Json => Object.fromEntries(pairs));
    return fc.record({ schema: fc.constant(schema), ui: fc.constant<JsonObject | undefined>(ui), answer });
  });

const conditional = arbitraryForm().chain(({ schema, answer }) =>
  fc.record({
    schema: fc.constant(schema),
    ui: fc.constant<JsonObject | undefined>(undefined),
    answer: fc.oneof(damaged(answer), anyJson),
  }),
);

/** Where something stands that nobody is asked for. */
const hiddenIn = (shown: ShownForm, answer: Json | undefined): string[] => {
  const [hidden, visible] = [new Set<string>(), new Set<string>()];
  const look = (node: ShownNode, around: boolean): void => {
    const isVisible = around && node.visible;
    if (node.kind === 'note') return;
    if (isVisible) visible.add(node.pointer);
    else if (node.kind !== 'group' && node.kind !== 'variants' && node.kind !== 'members')
      hidden.add(node.pointer);
    for (const inner of shownChildren(node)) look(inner, isVisible);
  };
  for (const page of shown.pages) for (const node of page.nodes) look(node, page.visible);
  return [...hidden].filter(
    (pointer) => !visible.has(pointer) && valueAt(answer, pointerTokens(pointer)) !== undefined,
  );
};

describe('what is hidden', () => {
  it.each([
    ['by rules', ruled, 150],
    ['by the schema', conditional, 70],
  ])(
    '%s never comes into storage, and checking again changes nothing',
    (_, arbitrary, runs) => {
      holds(arbitrary, runs, ({ schema, ui, answer }) => {
        const form = aGeneratedForm(schema, ui);
        const first = form.check(answer);
        if (first.problems.some(({ keyword }) => keyword === 'storable' || keyword === 'tooMuch')) return;
        expect(hiddenIn(form.shown(fill(first.answer)), first.answer)).toEqual([]);
        expect(form.check(first.answer)).toEqual(first);
      });
    },
    60_000,
  );
});
