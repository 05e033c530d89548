import { shippedDefinition, shippedIds } from '../../../../test/support/shipped-definitions';
import { aDefinition, compiled, control } from '../../../../test/support/compiled-form';
import { buildForm } from '../../model/build-form';
import type { Json, JsonObject } from '../../json';
import type { FormDefinition } from '../form-definition';
import { proveForm } from './prove-form';

const TODAY = '2026-11-28';

const proved = (definition: FormDefinition) =>
  proveForm(definition, buildForm(definition, 'sv'), { compiled: compiled(definition), today: TODAY });

const form = (schema: JsonObject, ui?: JsonObject) =>
  aDefinition({ type: 'object', ...schema }, ui === undefined ? {} : { ui });

/** What the proof finds: rule and place. */
const said = (schema: JsonObject, ui?: JsonObject) =>
  proved(form(schema, ui)).findings.map(({ rule, file, pointer }) => `${rule} ${file}#${pointer}`);

const reasonOf = (schema: JsonObject, ui?: JsonObject) => proved(form(schema, ui)).findings[0]?.reason;

const kind: JsonObject = { title: 'Ärende', enum: ['fault', 'praise', 'question'] };
const more: JsonObject = { title: 'Mer', type: 'string' };
const when = (value: Json, then: JsonObject): JsonObject => ({
  if: { properties: { kind: { const: value } }, required: ['kind'] },
  then,
});
const shownIf = (scope: string, schema: JsonObject): JsonObject => ({
  rule: { effect: 'SHOW', condition: { scope: `#/properties/${scope}`, schema } },
});

describe.each(shippedIds)('the proof of %s', (id) => {
  const definition = shippedDefinition(id);
  const { proof, findings } = proved(definition);

  it('shows by an answer that it can be sent in, and everything in it reached', () => {
    expect(proof.canBeSent).toBe('yes');
    expect(compiled(definition).validate(proof.witness)).toEqual([]);
    expect(proof.undecided).toEqual([]);
    expect(proof.shown).toBe(proof.asked);
  });

  it('has nothing to say against it', () => expect(findings).toEqual([]));
});

describe('a form that nobody can ever send in', () => {
  it.each<[string, JsonObject]>([
    [
      'limits that shut each other out through a reference',
      {
        properties: { n: { allOf: [{ $ref: '#/$defs/few' }], type: 'integer', minimum: 5 } },
        required: ['n'],
        $defs: { few: { maximum: 3 } },
      },
    ],
    ['a required member that is forbidden', { properties: { a: false }, required: ['a'] }],
    [
      'no multiple between the limits',
      {
        properties: { n: { type: 'number', minimum: 1, maximum: 4, multipleOf: 5 } },
        required: ['n'],
      },
    ],
    [
      'a date of at most eight characters',
      {
        properties: { d: { type: 'string', format: 'date', maxLength: 8 } },
        required: ['d'],
      },
    ],
    [
      'choices of which none has the right type',
      { properties: { a: { type: 'string', enum: [1, 2] } }, required: ['a'] },
    ],
    [
      'an entry to be found that entries cannot be',
      {
        properties: {
          a: { type: 'array', items: { type: 'string', enum: ['x'] }, contains: { const: 'y' } },
        },
        required: ['a'],
      },
    ],
    [
      'every choice leading to a contradiction',
      {
        properties: { kind: { ...kind, enum: ['a', 'b'] }, n: { type: 'integer', minimum: 3 } },
        required: ['kind', 'n'],
        allOf: [
          when('a', { properties: { n: { maximum: 1 } } }),
          when('b', { properties: { n: { maximum: 2 } } }),
        ],
      },
    ],
    [
      'a required object within which something is wanted in vain',
      {
        properties: {
          o: {
            type: 'object',
            properties: { a: { type: 'string', minLength: 4, maxLength: 3 } },
            required: ['a'],
          },
        },
        required: ['o'],
      },
    ],
  ])('is found by %s', (_what, schema) => {
    expect(said(schema)).toEqual(['never-sent-in schema.json#']);
    expect(proved(form(schema)).proof).toMatchObject({ canBeSent: 'no' });
  });

  it('is told with the places that contradict each other', () => {
    const schema = {
      properties: { n: { type: 'integer', minimum: 5 } },
      required: ['n'],
      allOf: [{ properties: { n: { maximum: 3 } } }],
    };
    expect(reasonOf(schema)).toBe(
      'Nobody can ever send this form in: /n: "minimum" is 5 (#/properties/n/minimum) and "maximum" is 3 (#/allOf/0/properties/n/maximum).',
    );
  });

  it('is one whose every answer leads to where the matter ends', () => {
    const stop = { type: 'Label', text: 'Du kan inte använda tjänsten.', options: { tone: 'stop' } };
    const ui = { type: 'VerticalLayout', elements: [control('#/properties/a'), stop] };
    expect(proved(form({ properties: { a: more } }, ui)).proof.canBeSent).not.toBe('yes');
  });
});

describe('what is found in a form that can be sent in', () => {
  it('is a page that no answer leads to', () => {
    const page = (label: string, name: string, rest: JsonObject = {}): JsonObject => ({
      type: 'Category',
      label,
      elements: [control(`#/properties/${name}`)],
      ...rest,
    });
    const ui = {
      type: 'Categorization',
      elements: [page('Ärendet', 'kind'), page('Mer', 'more', shownIf('kind', { const: 'fualt' }))],
    };
    expect(said({ properties: { kind, more } }, ui)).toEqual([
      'page-never-reached ui.json#/elements/1/rule/condition',
    ]);
  });

  it('is a question that is never asked, and one whose every answer is refused', () => {
    const ui = {
      type: 'VerticalLayout',
      elements: [
        control('#/properties/kind'),
        control('#/properties/more', shownIf('kind', { enum: ['x', 'y'] })),
      ],
    };
    const properties = { kind: { ...kind }, more };
    expect(said({ properties, required: ['kind'] }, ui)).toEqual([
      'question-never-shown schema.json#/properties/more',
    ]);
    const n = { title: 'Antal', type: 'integer', minimum: 5 };
    const allOf = [{ properties: { n: { exclusiveMaximum: 5 } } }];
    expect(said({ properties: { kind, n }, allOf })).toEqual([
      'contradictory-limits schema.json#/properties/n',
    ]);
  });

  it('is a choice with which nobody gets on', () => {
    const schema = {
      properties: { kind, n: { title: 'Antal', type: 'integer', minimum: 5 } },
      required: ['kind', 'n'],
      allOf: [when('praise', { properties: { n: { maximum: 4 } } })],
    };
    expect(said(schema)).toEqual(['choice-never-accepted schema.json#/properties/kind']);
    expect(reasonOf(schema)).toContain('Whoever chooses "praise" in "Ärende" cannot send the form in');
  });

  it('is a condition that compares with what the question cannot be', () => {
    const properties = { kind, more };
    expect(said({ properties, allOf: [when('prase', { required: ['more'] })] })).toEqual([
      'rule-never-holds schema.json#/allOf/0/if',
    ]);
    expect(said({ properties, allOf: [when('praise', { required: ['more'] })] })).toEqual([]);
  });

  it('is a question that is required and not asked for, with the answers that show it', () => {
    const ui = {
      type: 'VerticalLayout',
      elements: [
        control('#/properties/kind'),
        control('#/properties/more', shownIf('kind', { const: 'praise' })),
      ],
    };
    const schema = {
      properties: { kind, more },
      required: ['kind'],
      allOf: [when('fault', { required: ['more'] })],
    };
    expect(said(schema, ui)).toContain('required-but-hidden schema.json#/properties/more');
    const told = proved(form(schema, ui)).findings.find(({ rule }) => rule === 'required-but-hidden');
    expect(told?.reason).toContain('{"kind":"fault"}');
  });

  it('is the one choice of many that leads to nothing, unless it says so itself', () => {
    const five = (last: string): JsonObject => ({
      properties: {
        kind: { title: 'Ärende', enum: ['a', 'b', 'c', last] },
        ...Object.fromEntries(['qa', 'qb', 'qc'].map((name) => [name, more])),
      },
      allOf: ['a', 'b', 'c'].map((value) => when(value, { required: [`q${value}`] })),
    });
    expect(said(five('d'))).toEqual(['choice-without-rule schema.json#/properties/kind']);
    expect(said(five('annat'))).toEqual([]);
  });
});

describe('what the proof cannot know', () => {
  it('is told as not decided, in one line', () => {
    const schema = {
      properties: {
        a: { title: 'Kod', type: 'string', pattern: '^(?=.*q)(?=.*\\d{5})[a-z]*[0-9]{9}x$', minLength: 80 },
      },
      required: ['a'],
    };
    expect(said(schema)).toEqual(['not-decided schema.json#']);
    expect(proved(form(schema)).proof.canBeSent).toBe('undecided');
  });

  it.each<[string, JsonObject]>([
    ['a recursion', { properties: { a: { $ref: '#' } }, required: [] }],
    ['a recursion that is required', { properties: { a: { $ref: '#' } }, required: ['a'] }],
    ['names that are none', { properties: { __proto__: {}, toString: more, '': more, '/~': more } }],
    [
      'a thousand choices to make',
      {
        allOf: Array.from({ length: 300 }, (_, n): JsonObject => ({
          anyOf: [{ required: [`a${n}`] }, { required: [`b${n}`] }],
        })),
      },
    ],
    [
      'words of no draft',
      {
        properties: { a: { foo: [1], unevaluatedItems: false, $data: 1 } },
        unevaluatedProperties: { type: 'string' },
      },
    ],
  ])('is never a fault: %s', (_what, schema) => {
    expect(['yes', 'undecided']).toContain(proved(form(schema)).proof.canBeSent);
  });
});
