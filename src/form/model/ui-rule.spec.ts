import { control } from '../../../test/support/compiled-form';
import { aForm } from '../../../test/support/a-form';
import { aDefinition } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { buildForm } from './build-form';
import type { ShownNode } from './shown-form';

const PROPERTIES = {
  kind: { enum: ['a', 'b'] },
  count: { type: 'integer' },
  tags: { type: 'array', items: { type: 'string' } },
  asked: { type: 'string' },
};
const SCOPE = { scope: '#/properties/count' };

const layout = (asked: JsonObject): JsonObject => ({
  type: 'VerticalLayout',
  elements: [
    control('#/properties/kind'),
    control('#/properties/count'),
    control('#/properties/tags'),
    asked,
  ],
});

const find = (nodes: readonly ShownNode[]): ShownNode | undefined => {
  for (const node of nodes) {
    if (node.pointer === '/asked') return node;
    const inner = node.kind === 'group' ? find(node.nodes) : undefined;
    if (inner) return inner;
  }
  return undefined;
};

/** Whether the question is shown, and can be changed. */
const state = (asked: JsonObject, answer: Json) => {
  const node = find(
    aForm(PROPERTIES, { ui: layout(asked) })
      .shown(answer)
      .pages.flatMap(({ nodes }) => nodes),
  );
  return node?.kind === 'field' ? { visible: node.visible, enabled: node.enabled } : undefined;
};
const isShown = (condition: JsonObject, answer: Json) =>
  state(control('#/properties/asked', { rule: { effect: 'SHOW', condition } }), answer)?.visible;

const isFour = { ...SCOPE, schema: { const: 4 } };
const isA = { scope: '#/properties/kind', schema: { const: 'a' } };

describe('a condition', () => {
  it.each<[string, JsonObject, Json, boolean]>([
    ['by schema that holds', isFour, { count: 4 }, true],
    ['by schema that does not', isFour, { count: 5 }, false],
    ['by a constant, without an answer', isFour, {}, false],
    ['by a bound, without an answer', { ...SCOPE, schema: { minimum: 4 } }, {}, true],
    [
      'that fails without an answer',
      { ...SCOPE, schema: { minimum: 4 }, failWhenUndefined: true },
      {},
      false,
    ],
    [
      'that fails without an answer, with one',
      { ...SCOPE, schema: { minimum: 4 }, failWhenUndefined: true },
      { count: 4 },
      true,
    ],
    ['that is turned round', { ...SCOPE, schema: { not: { const: 4 } } }, { count: 4 }, false],
    ['by an expected value', { type: 'LEAF', ...SCOPE, expectedValue: 4 }, { count: 4 }, true],
    ['by an expected value that is not', { type: 'LEAF', ...SCOPE, expectedValue: 4 }, { count: 5 }, false],
    ['of two, both', { type: 'AND', conditions: [isFour, isA] }, { count: 4, kind: 'a' }, true],
    ['of two, one alone', { type: 'AND', conditions: [isFour, isA] }, { count: 4 }, false],
    ['of either, one', { type: 'OR', conditions: [isFour, isA] }, { kind: 'a' }, true],
    ['of either, none', { type: 'OR', conditions: [isFour, isA] }, { kind: 'b' }, false],
    [
      'of several in several',
      { type: 'AND', conditions: [isA, { type: 'OR', conditions: [isFour] }] },
      { count: 4, kind: 'a' },
      true,
    ],
    [
      'of the whole answer',
      { scope: '#', schema: { required: ['kind', 'count'] } },
      { kind: 'b', count: 1 },
      true,
    ],
    [
      'of the whole answer that lacks something',
      { scope: '#', schema: { required: ['kind', 'count'] } },
      { kind: 'b' },
      false,
    ],
    [
      'of a list',
      { scope: '#/properties/tags', schema: { contains: { const: 'x' } } },
      { tags: ['y', 'x'] },
      true,
    ],
  ])('%s', (_, condition, answer, expected) => expect(isShown(condition, answer)).toBe(expected));
});

describe('an effect', () => {
  const by = (effect: string, answer: Json) =>
    state(control('#/properties/asked', { rule: { effect, condition: isFour } }), answer);
  const [holds, fails] = [{ count: 4 }, { count: 5 }];

  it('SHOW shows', () =>
    expect([by('SHOW', holds)?.visible, by('SHOW', fails)?.visible]).toEqual([true, false]));
  it('HIDE hides', () =>
    expect([by('HIDE', holds)?.visible, by('HIDE', fails)?.visible]).toEqual([false, true]));
  it('ENABLE opens', () =>
    expect([by('ENABLE', holds)?.enabled, by('ENABLE', fails)?.enabled]).toEqual([true, false]));
  it('DISABLE closes', () =>
    expect([by('DISABLE', holds)?.enabled, by('DISABLE', fails)?.enabled]).toEqual([false, true]));

  it('of a layout counts for all in it, until an element says otherwise itself', () => {
    const inside = (options: JsonObject, rest: JsonObject = {}) =>
      state(
        {
          type: 'Group',
          label: 'G',
          options: { readonly: true },
          elements: [control('#/properties/asked', { options, ...rest })],
        },
        holds,
      )?.enabled;
    expect(inside({})).toBe(false);
    expect(inside({ readonly: false })).toBe(true);
    expect(inside({ readonly: true }, { rule: { effect: 'ENABLE', condition: isFour } })).toBe(true);
  });
});

describe('a rule that cannot be followed', () => {
  const findings = (rule: Json) => {
    const ui = layout(control('#/properties/asked', { rule }));
    const { findings: found } = buildForm(
      aDefinition({ type: 'object', properties: PROPERTIES }, { ui }),
      'sv',
    );
    return found
      .filter(({ file }) => file === 'ui.json')
      .map(({ level, pointer }) => `${level} ${pointer.replace('/elements/3/rule', '')}`);
  };
  it.each<[string, Json, string]>([
    ['no such effect', { effect: 'BLINK', condition: isFour }, 'error /effect'],
    ['no condition', { effect: 'SHOW' }, 'error /condition'],
    ['no schema', { effect: 'SHOW', condition: SCOPE }, 'error /condition'],
    [
      'no such scope',
      { effect: 'SHOW', condition: { scope: '#/properties/no', schema: {} } },
      'error /condition/scope',
    ],
    [
      'a scope into a list',
      { effect: 'SHOW', condition: { scope: '#/properties/tags/items', schema: {} } },
      'error /condition/scope',
    ],
    ['several of no kind', { effect: 'SHOW', condition: { conditions: [isA] } }, 'error /condition'],
    ['several of none', { effect: 'SHOW', condition: { type: 'OR', conditions: [] } }, 'error /condition'],
    [
      'a scope without its #',
      { effect: 'SHOW', condition: { scope: '/properties/kind', schema: {} } },
      'warning /condition/scope',
    ],
    [
      'a misspelt member',
      { effect: 'SHOW', condition: { ...isA, failsWhenUndefined: true } },
      'warning /condition/failsWhenUndefined',
    ],
    ['a member too many', { effect: 'SHOW', condition: isA, else: 1 }, 'warning /else'],
  ])('%s', (_, rule, expected) => expect(findings(rule)).toEqual([expected]));
});

it('a rule on categories hides all their pages, and may not hide what is required', () => {
  const ui: JsonObject = {
    type: 'Categorization',
    elements: [
      { type: 'Category', label: 'A', elements: [control('#/properties/kind')] },
      {
        type: 'Categorization',
        rule: { effect: 'SHOW', condition: isA },
        elements: [{ type: 'Category', label: 'B', elements: [control('#/properties/asked')] }],
      },
    ],
  };
  const properties = { kind: PROPERTIES.kind, asked: PROPERTIES.asked };
  const form = aForm(properties, { ui });
  expect(form.shown({ kind: 'b' }).pages.map(({ visible }) => visible)).toEqual([true, false]);
  const { findings } = buildForm(
    aDefinition({ type: 'object', properties, required: ['asked'] }, { ui }),
    'sv',
  );
  expect(findings).toMatchObject([
    { level: 'error', pointer: '/elements/1/rule' },
    { rule: 'question-without-title', pointer: '/properties/kind' },
    { rule: 'question-without-title', pointer: '/properties/asked' },
  ]);
});
