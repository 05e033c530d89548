import fc from 'fast-check';
import { aDefinition, compiled, control } from '../../../test/support/compiled-form';
import type { FormDefinition } from '../definition/form-definition';
import type { Json, JsonObject } from '../json';
import { buildModel } from './build-model';
import { showForm } from './show-form';
import type { ShownNode } from './shown-form';

const form = (definition: FormDefinition) => {
  const [model, functions] = [buildModel(definition, 'sv'), compiled(definition)];
  return (answer: Json | undefined) => showForm(model, functions, answer);
};

const flat = (nodes: readonly ShownNode[]): ShownNode[] =>
  nodes.flatMap((node) => [
    node,
    ...(node.kind === 'group' ? flat(node.nodes) : []),
    ...(node.kind === 'list' ? node.entries.flatMap((entry) => flat(entry.nodes)) : []),
  ]);

const all = (shown: ReturnType<typeof showForm>) => shown.pages.flatMap((page) => flat(page.nodes));
const visible = (shown: ReturnType<typeof showForm>) =>
  all(shown).flatMap((node) => (node.visible && node.kind !== 'note' ? [node.pointer] : []));
const at = (shown: ReturnType<typeof showForm>, pointer: string) =>
  all(shown).find((node) => node.pointer === pointer);

const rule = (effect: string, scope: string, schema: Json) => ({
  rule: { effect, condition: { scope, schema } },
});
const text = { type: 'string' };
const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...rest,
});

/** b hangs on a, c on b; d is another page that hangs on c. */
const chain = aDefinition(
  object({ a: { enum: ['yes', 'no'] }, b: { enum: ['yes', 'no'] }, c: { type: 'boolean' }, d: text }),
  {
    ui: {
      type: 'Categorization',
      elements: [
        {
          type: 'Category',
          label: 'Ett',
          elements: [
            control('#/properties/a'),
            control('#/properties/b', rule('SHOW', '#/properties/a', { const: 'yes' })),
            control('#/properties/c', rule('HIDE', '#/properties/b', { enum: ['no'] })),
          ],
        },
        {
          type: 'Category',
          label: 'Två',
          elements: [control('#/properties/d')],
          ...rule('SHOW', '#/properties/c', { const: true }),
        },
      ],
    },
  },
);

describe('what is shown', () => {
  const show = form(chain);

  it('follows the answers', () => {
    expect(visible(show({}))).toEqual(['/a', '/c']);
    expect(visible(show({ a: 'yes' }))).toEqual(['/a', '/b', '/c']);
    expect(visible(show({ a: 'yes', b: 'no' }))).toEqual(['/a', '/b']);
    expect(visible(show({ c: true }))).toEqual(['/a', '/c', '/d']);
  });

  it('does not count what is hidden, however far that reaches', () => {
    expect(visible(show({ a: 'no', b: 'no', c: true }))).toEqual(['/a', '/c', '/d']);
    expect(visible(show({ a: 'yes', b: 'no', c: true }))).toEqual(['/a', '/b']);
  });

  it('keeps the value of what is hidden, for the case that it comes back', () =>
    expect(at(show({ a: 'no', b: 'no' }), '/b')).toMatchObject({ visible: false, value: 'no' }));

  it('leaves out a page that is not asked for', () => {
    expect(show({}).pages.map((page) => page.visible)).toEqual([true, false]);
    expect(show({ c: true }).pages.map((page) => page.visible)).toEqual([true, true]);
  });

  it('is stable: without what is hidden, the same is shown', () => {
    const choice = fc.constantFrom('yes', 'no', undefined);
    fc.assert(
      fc.property(choice, choice, fc.constantFrom(true, false, undefined), (a, b, c) => {
        const answer = Object.fromEntries(
          Object.entries({ a, b, c }).filter(([, value]) => value !== undefined),
        ) as JsonObject;
        const once = show(answer);
        const kept = Object.fromEntries(
          Object.entries(answer).filter(([name]) => at(once, `/${name}`)?.visible),
        );
        expect(visible(show(kept))).toEqual(visible(once));
      }),
    );
  });

  it('follows by choices of the same page, with the conditions of those choices', () => {
    const shown = show({});
    expect(at(shown, '/b')?.follows).toEqual([[{ pointer: '/a', anyOf: ['yes'], not: false }]]);
    expect(at(shown, '/c')?.follows).toEqual([
      [{ pointer: '/b', anyOf: ['no'], not: true }],
      [{ pointer: '/a', anyOf: ['yes'], not: true }],
    ]);
  });

  it('leaves it to the server when the choice is on another page', () => {
    const ui = {
      type: 'Categorization',
      elements: [
        { type: 'Category', label: 'Ett', elements: [control('#/properties/a')] },
        {
          type: 'Category',
          label: 'Två',
          elements: [control('#/properties/b', rule('SHOW', '#/properties/a', { const: 'yes' }))],
        },
      ],
    };
    const shown = form(aDefinition(object({ a: { enum: ['yes', 'no'] }, b: text }), { ui }))({});
    expect(at(shown, '/b')).not.toHaveProperty('follows');
  });
});

describe('rules', () => {
  const two = (more: JsonObject) =>
    form(
      aDefinition(object({ a: { enum: ['yes', 'no'] }, b: text }), {
        ui: {
          type: 'VerticalLayout',
          elements: [control('#/properties/a'), control('#/properties/b', more)],
        },
      }),
    );
  it('enable and disable', () => {
    const show = two(rule('ENABLE', '#/properties/a', { const: 'yes' }));
    expect(at(show({ a: 'no' }), '/b')).toMatchObject({ visible: true, enabled: false });
    expect(at(show({ a: 'yes' }), '/b')).toMatchObject({ enabled: true });
  });
  it('may be put together by OR', () => {
    const leaf = (value: string) => ({ scope: '#/properties/a', schema: { const: value } });
    const show = two({
      rule: { effect: 'SHOW', condition: { type: 'OR', conditions: [leaf('yes'), leaf('no')] } },
    });
    expect(visible(show({}))).toEqual(['/a']);
    expect(visible(show({ a: 'no' }))).toEqual(['/a', '/b']);
  });
  it('may use definitions of the schema', () => {
    const ui = {
      type: 'VerticalLayout',
      elements: [
        control('#/properties/b', rule('SHOW', '#/properties/a', { $ref: '#/$defs/long' })),
        control('#/properties/a'),
      ],
    };
    const show = form(
      aDefinition(object({ a: text, b: text }, { $defs: { long: { minLength: 3 } } }), { ui }),
    );
    expect(visible(show({ a: 'ab' }))).toEqual(['/a']);
    expect(visible(show({ a: 'abc' }))).toEqual(['/b', '/a']);
  });
});

describe('lists', () => {
  const entry = object(
    { kind: { enum: ['a', 'b'] }, why: text },
    {
      if: { properties: { kind: { const: 'b' } }, required: ['kind'] },
      then: { required: ['why'] },
      else: { properties: { why: false } },
    },
  );
  const show = form(
    aDefinition(object({ l: { type: 'array', minItems: 2, items: entry } }, { required: ['l'] })),
  );

  it('begin with as many entries as they must have', () =>
    expect(visible(show(undefined))).toEqual(['/l', '/l/0/kind', '/l/1/kind']));
  it('judge each entry by itself', () =>
    expect(visible(show({ l: [{ kind: 'b' }, {}, { kind: 'a' }] }))).toEqual([
      '/l',
      '/l/0/kind',
      '/l/0/why',
      '/l/1/kind',
      '/l/2/kind',
    ]));
  it('follow choices within the entry', () =>
    expect(at(show({ l: [{}, {}] }), '/l/1/why')?.follows).toEqual([
      [{ pointer: '/l/1/kind', anyOf: ['b'], not: false }],
    ]));
  it('survive answers of another shape', () => {
    const shape = fc.object({ key: fc.constantFrom('l', 'kind', '__proto__'), maxDepth: 3 });
    fc.assert(fc.property(shape, (answer) => expect(visible(show(answer as JsonObject))).toContain('/l')));
  });

  describe('with a group that comes and goes on the page', () => {
    const show = form(
      aDefinition(
        object({ reply: { type: 'boolean' }, name: text, danger: { type: 'boolean' }, kind: text }),
        {
          ui: {
            type: 'Categorization',
            elements: [
              { type: 'Category', label: 'Ett', elements: [control('#/properties/kind')] },
              {
                type: 'Category',
                label: 'Två',
                elements: [
                  control('#/properties/reply'),
                  {
                    type: 'Group',
                    label: 'Du',
                    elements: [control('#/properties/name')],
                    ...rule('SHOW', '#/properties/reply', { const: true }),
                  },
                  {
                    type: 'Group',
                    label: 'Felet',
                    elements: [
                      control('#/properties/danger'),
                      {
                        type: 'Label',
                        text: 'Ring 112',
                        ...rule('SHOW', '#/properties/danger', { const: true }),
                      },
                    ],
                    ...rule('SHOW', '#/properties/kind', { const: 'fault' }),
                  },
                ],
              },
            ],
          },
        },
      ),
    );
    const note = (answer: Json) => all(show(answer)).find((node) => node.kind === 'note');

    it('brings its questions along', () => {
      expect(at(show({}), '/name')).toMatchObject({ visible: false, follows: [[]] });
      expect(at(show({ reply: true }), '/name')).toMatchObject({ visible: true });
    });

    it('takes what hangs on another page as it is now', () => {
      expect(note({ kind: 'fault' })?.follows).toEqual([[{ pointer: '/danger', anyOf: [true], not: false }]]);
      expect(note({ kind: 'praise' })).not.toHaveProperty('follows');
    });
  });
});
