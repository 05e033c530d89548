import fc from 'fast-check';
import { aDefinition, compiled, control } from '../../../test/support/compiled-form';
import type { FormDefinition } from '../definition/form-definition';
import type { Json, JsonObject } from '../json';
import { EACH } from '../pointer';
import { checkAnswer } from '../validation/check-answer';
import { buildForm } from './build-form';
import { buildModel } from './build-model';
import type { Node } from './form-model';

const nodes = (schema: JsonObject, rest: Partial<FormDefinition> = {}) =>
  buildModel(aDefinition(schema, rest), 'sv').pages.flatMap((page) => page.nodes);

const object = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...rest,
});

/** The one question that a property becomes. */
const asked = (schema: Json, name = 'x'): Node | undefined => nodes(object({ [name]: schema }))[0];

describe('what a question is called', () => {
  const text = { type: 'string' };
  it('is what the property says, where several are of one kind', () => {
    const person = { title: 'Person', type: 'object', properties: { name: text } };
    const labels = (properties: JsonObject) =>
      nodes(object({ family: object(properties) }, { $defs: { person } })).flatMap((node) =>
        node.kind === 'group' ? node.nodes.map(({ label }) => label) : [],
      );
    const ref = { $ref: '#/$defs/person' };
    expect(labels({ mor: ref, far: ref })).toEqual(['Mor', 'Far']);
    expect(labels({ mor: { ...ref, title: 'Din mor' }, far: ref })).toEqual(['Din mor', 'Far']);
    expect(labels({ applicant: ref })).toEqual(['Person']);
    expect(labels({ payer: { anyOf: [ref, { type: 'null' }] }, mor: ref })).toEqual(['Payer', 'Mor']);
  });
  it('is what the property says, where the title is only what a type is called in a program', () => {
    const $defs = {
      RoomType: { title: 'RoomType', enum: ['a', 'b'] },
      kind: { title: 'Rummets slag', enum: ['a', 'b'] },
    };
    const labelOf = (name: string) =>
      nodes(object({ room: { $ref: `#/$defs/${name}` } }, { $defs }))[0]?.label;
    expect(labelOf('RoomType')).toBe('Room');
    expect(labelOf('kind')).toBe('Rummets slag');
  });
  it('is for a variant its fixed value, its questions or its description', () => {
    const node = asked({
      anyOf: [
        object({ kind: { const: 'hund' }, breed: text }, { required: ['kind'] }),
        object({ color: { ...text, title: 'Färg' } }),
        { type: 'object', description: 'Inget av detta' },
      ],
    });
    expect(node?.kind === 'variants' && node.variants.map(({ label }) => label)).toEqual([
      'hund',
      'Färg',
      'Inget av detta',
    ]);
  });
  it('tells ways to answer apart by what is written in each, and by numbers where nothing else does', () => {
    const labels = (...anyOf: JsonObject[]) => {
      const node = asked({ anyOf });
      return node?.kind === 'variants' ? node.variants.map(({ label }) => label) : [];
    };
    const format = (name: string) => ({ type: 'string', format: name });
    expect(labels(format('date'), format('date-time'), { type: 'integer' })).toEqual([
      'Datum',
      'Datum och klockslag',
      'Heltal',
    ]);
    expect(labels(format('email'), format('uri'), text)).toEqual(['E-postadress', 'Webbadress', 'Text']);
    expect(labels({ ...text, pattern: '^a' }, { ...text, pattern: '^b' })).toEqual(['Text 1', 'Text 2']);
    expect(labels(text, { enum: ['Bygg', 'Miljö', 'Skola', 'Vård'] })).toEqual([
      'Text',
      'Bygg, Miljö, Skola …',
    ]);
    expect(labels(text, { type: 'object', additionalProperties: text })).toEqual(['Text', 'Flera uppgifter']);
  });
});

describe('the kind of a question', () => {
  const check = (schema: JsonObject, expected: object) => expect(asked(schema)).toMatchObject(expected);

  it('is text for a string, as wide as it may be long', () => {
    check({ type: 'string', maxLength: 8 }, { kind: 'text', multiline: false, width: 'w8', maxLength: 8 });
    check({ type: 'string', maxLength: 2000 }, { kind: 'text', multiline: true, width: 'full' });
  });
  it('is text with the right keyboard for an identifier', () =>
    check({ type: 'string', format: 'se-postnummer' }, { kind: 'text', inputMode: 'numeric', width: 'w8' }));
  it('is a date for the date format', () => check({ type: 'string', format: 'date' }, { kind: 'date' }));
  it('is a number with whole limits for an integer', () =>
    check(
      { type: 'integer', exclusiveMinimum: 0, maximum: 9 },
      { kind: 'number', integer: true, minimum: 1, width: 'w4' },
    ));
  it('is yes or no for a boolean', () => check({ type: 'boolean' }, { kind: 'boolean' }));
  it('is a tick where one value is allowed', () => {
    check({ const: true }, { kind: 'tick', value: true });
    check({ enum: ['yes'] }, { kind: 'tick', value: 'yes' });
  });
  it('is no question where one value that is no consent is always asked for', () => {
    const required = (schema: JsonObject) => nodes(object({ x: schema }, { required: ['x'] }))[0];
    expect(required({ const: 42 })).toMatchObject({ kind: 'tick', value: 42, fixed: '42' });
    expect(required({ const: true })).not.toHaveProperty('fixed');
    expect(asked({ const: 42 })).not.toHaveProperty('fixed');
  });
  it('is a choice in words, where what is chosen is an object or a list', () =>
    check(
      { enum: [{ ort: 'Perstorp', buss: true }, ['a', 'b'], {}] },
      { options: [{ label: 'Ort: Perstorp, Buss: ja' }, { label: 'a, b' }, { label: '{}' }] },
    ));
  it('is a choice for several, each keeping its type', () =>
    check(
      { enum: ['a', 1, null] },
      { kind: 'choice', as: 'radio', options: [{ value: 'a' }, { value: 1 }, { value: null }] },
    ));
  it('takes labels and hints from titled constants', () =>
    check(
      {
        oneOf: [
          { const: 'a', title: 'Ett' },
          { const: 'b', title: 'Två', description: 'Mer' },
        ],
      },
      {
        kind: 'choice',
        options: [
          { value: 'a', label: 'Ett' },
          { value: 'b', label: 'Två', hint: 'Mer' },
        ],
      },
    ));
  it('is a select for many short options', () =>
    check(
      { enum: Array.from({ length: 12 }, (_, number) => `val ${number}`) },
      { kind: 'choice', as: 'select' },
    ));
  it('is tick boxes for a list of choices', () =>
    check({ type: 'array', items: { enum: ['a', 'b'] }, maxItems: 1 }, { kind: 'choices', maxItems: 1 }));
  it('is a repeating group for a list of objects', () =>
    check(
      { type: 'array', minItems: 1, items: object({ y: { type: 'string' } }, { title: 'Adress' }) },
      { kind: 'list', minItems: 1, entryName: 'adress', nodes: [{ path: ['x', EACH, 'y'] }] },
    ));
  it('follows a reference, and keeps the title beside it', () => {
    const schema = object(
      { x: { $ref: '#/$defs/n', title: 'Namn' } },
      { $defs: { n: { type: 'string', title: 'N' } } },
    );
    expect(nodes(schema)[0]).toMatchObject({ kind: 'text', label: 'Namn' });
  });
});

describe('what can be chosen', () => {
  const labels = (schema: JsonObject) => {
    const node = asked(schema);
    return node?.kind === 'choice' ? node.options.map(({ label }) => label) : [];
  };

  it('is told in words, where values are called as a program calls them', () => {
    expect(labels({ enum: ['small', 'gym_hall', 'homeDelivery'] })).toEqual([
      'Small',
      'Gym hall',
      'Home delivery',
    ]);
    expect(labels({ enum: ['UTGIFT_REISE', 'LOENN'] })).toEqual(['Utgift reise', 'LOENN']);
    expect(labels({ anyOf: [{ const: 'in_progress' }, { const: 'done' }] })).toEqual(['In progress', 'Done']);
  });
  it('is told as it stands, where it is written for people or is a code', () => {
    for (const values of [
      ['kWh', 'MWh'],
      ['sv_SE', 'nb_NO'],
      ['AB 12', 'a_b'],
      ['ja', 'nej'],
      ['iPhone', 'annat'],
    ])
      expect(labels({ enum: values })).toEqual(values);
  });
  it('is told by the names that generators put beside the values', () => {
    expect(labels({ enum: [0, 1], 'x-enumNames': ['NotSet', 'Read'] })).toEqual(['Not set', 'Read']);
    expect(labels({ enum: [0, 1], 'x-enum-varnames': ['NOT_SET', 'READ'] })).toEqual(['Not set', 'READ']);
  });
});

describe('what is read-only and required', () => {
  const told = (id: JsonObject, required = ['id']) =>
    buildForm(aDefinition(object({ id: { type: 'integer', title: 'Id', ...id } }, { required })), 'sv')
      .findings;

  it('is told of where nothing is in it, since nobody could send the form in', () =>
    expect(told({ readOnly: true })).toEqual([
      expect.objectContaining({ level: 'warning', pointer: '/properties/id' }),
    ]));
  it('is well with something in it, where it may be left out, and where it can be edited', () => {
    expect(told({ readOnly: true, default: 1 })).toEqual([]);
    expect(told({ readOnly: true }, [])).toEqual([]);
    expect(told({})).toEqual([]);
  });
});

describe('what nothing can satisfy', () => {
  it('is not asked for', () => {
    const schema = object({ a: { type: 'string' }, b: { not: {} }, c: { not: true }, d: false });
    expect(nodes(schema).map(({ label }) => label)).toEqual(['A']);
  });
});

describe('shapes that one member tells apart', () => {
  const shapes = (count: number) => ({
    oneOf: Array.from({ length: count }, (_, place) =>
      object({ kind: { const: `v${place}` }, [`a${place}`]: { type: 'string' } }, { required: ['kind'] }),
    ),
  });

  it('stand in the page with what each asks for', () =>
    expect(asked(shapes(20))).toMatchObject({ kind: 'group', nodes: { length: 21 } }));
  it('do not lend the choice between them what only one of them is described as', () => {
    const kind = (value: string, description?: string) =>
      object(
        { kind: { const: value, ...(description !== undefined && { description }) } },
        { required: ['kind'] },
      );
    const hintOf = (...oneOf: JsonObject[]) => {
      const node = asked({ oneOf });
      return node?.kind === 'group' ? node.nodes[0]?.hint : 'no group';
    };
    expect(hintOf(kind('a', 'En patient'), kind('b'))).toBeUndefined();
    expect(hintOf(kind('a', 'Välj ett'), kind('b', 'Välj ett'))).toBe('Välj ett');
  });
  it('are opened one at a time, where they are so many that the page would be too large', () =>
    expect(asked(shapes(21))).toMatchObject({ kind: 'variants', variants: { length: 21 } }));
});

describe('a label', () => {
  it.each([
    ['dateOfBirth', 'Date of birth'],
    ['postal_code', 'Postal code'],
    ['orgNr2', 'Org nr 2'],
    ['userIDs', 'User IDs'],
    ['HTMLBeskrivning', 'HTML beskrivning'],
    ['ADRESS_RAD_1', 'Adress rad 1'],
    ['SNI_kod', 'SNI kod'],
    ['ärÖver18År', 'Är över 18 år'],
    ['@type', 'Type'],
    ['#text', 'Text'],
    ['', '""'],
  ])('is made of the name %j: %j', (name, label) =>
    expect(asked({ type: 'string' }, name)?.label).toBe(label),
  );

  it('is in the language of the model where it has words', () => {
    const definition = aDefinition(object({ x: { type: 'string', title: 'Namn' } }), {
      texts: { en: { '/properties/x/title': 'Name' } },
    });
    expect(buildModel(definition, 'en').pages[0]?.nodes[0]?.label).toBe('Name');
    expect(buildModel(definition, 'sv').pages[0]?.nodes[0]?.label).toBe('Namn');
  });
});

describe('autocomplete', () => {
  const token = (schema: JsonObject) => {
    const [node] = nodes(schema).flatMap((n) => (n.kind === 'group' || n.kind === 'list' ? n.nodes : [n]));
    return node && 'autocomplete' in node ? node.autocomplete : undefined;
  };
  const name = { type: 'string' };
  it("is told for the applicant's own data", () => {
    expect(token(object({ firstName: name }))).toBe('given-name');
    expect(token(object({ applicant: object({ 'e-post': name }) }))).toBe('email');
  });
  it('is not told for others', () => {
    expect(token(object({ child: object({ firstName: name }) }))).toBeUndefined();
    expect(token(object({ contact: { type: 'array', items: object({ firstName: name }) } }))).toBeUndefined();
  });
  it('is what the annotation says', () =>
    expect(token(object({ ring: { type: 'string', 'x-autocomplete': 'tel' } }))).toBe('tel'));
});

describe('own error sentences', () => {
  const errors = (said: Json) => {
    const node = asked({ type: 'string', 'x-error': said });
    return node && 'errors' in node ? node.errors : undefined;
  };
  it('are one for all, one for each keyword, or by language', () => {
    expect(errors('Fel')).toEqual({ '*': 'Fel' });
    expect(errors({ pattern: 'Fel form', required: { sv: 'Saknas', en: 'Missing' } })).toEqual({
      pattern: 'Fel form',
      required: 'Saknas',
    });
    expect(errors({ sv: { pattern: 'Fel' }, en: 'Wrong' })).toEqual({ pattern: 'Fel' });
  });
});

describe('conditions of the schema', () => {
  const IF = { properties: { kind: { const: 'a' } }, required: ['kind'] };
  const kind = { enum: ['a', 'b'] };
  const [HOLDS, FAILS] = [false, true].map((not) => ({ anyOf: [[{ condition: 0, not }]] }));

  it('show what only a branch declares', () => {
    const [, more, less] = nodes(
      object(
        { kind },
        {
          if: IF,
          then: { properties: { more: { type: 'string' } } },
          else: { properties: { less: { type: 'string' } } },
        },
      ),
    );
    expect(more).toMatchObject({ path: ['more'], shown: HOLDS });
    expect(less).toMatchObject({ path: ['less'], shown: FAILS });
  });
  it('only require what is declared outside', () => {
    const [, more] = nodes(
      object({ kind, more: { type: 'string' } }, { allOf: [{ if: IF, then: { required: ['more'] } }] }),
    );
    expect(more).toMatchObject({ shown: 'always', required: HOLDS });
  });
  it('hide what a branch forbids', () => {
    const [, more] = nodes(
      object({ kind, more: { type: 'string' } }, { if: IF, then: { properties: { more: false } } }),
    );
    expect(more).toMatchObject({ shown: FAILS });
  });
  it('show what both branches declare always', () => {
    const branch = { properties: { more: { type: 'string' } } };
    const [, more] = nodes(object({ kind }, { if: IF, then: branch, else: branch }));
    expect(more).toMatchObject({ shown: 'always' });
  });
  it('require the companions of an answer', () => {
    const schema = object(
      { a: { type: 'string' }, b: { type: 'string' } },
      { dependentRequired: { a: ['b'] } },
    );
    expect(nodes(schema)[1]).toMatchObject({ required: HOLDS });
  });
  it('are plain comparisons only where they do not hold without an answer', () => {
    const test = (condition: JsonObject) =>
      buildModel(aDefinition(object({ kind }, { if: condition, then: { required: ['kind'] } })), 'sv')
        .conditions[0]?.test;
    expect(test(IF)).toEqual({ path: ['kind'], anyOf: ['a'] });
    expect(test({ properties: { kind: { const: 'a' } } })).toBeUndefined();
  });
  it('make members of an optional group mandatory when the group is begun', () => {
    const schema = object({ g: object({ x: { type: 'string' } }, { required: ['x'] }) });
    expect(nodes(schema)[0]).toMatchObject({ nodes: [{ required: HOLDS }] });
    expect(nodes({ ...schema, required: ['g'] })[0]).toMatchObject({ nodes: [{ required: 'always' }] });
  });
});

describe('pages', () => {
  const text = { type: 'string' };
  it('are the top-level objects, when there are several', () => {
    const schema = object({ a: object({ x: text }, { title: 'Vad gäller det?' }), b: object({ y: text }) });
    const { pages } = buildModel(aDefinition(schema), 'sv');
    expect(pages.map(({ key, title }) => [key, title])).toEqual([
      ['a', 'Vad gäller det?'],
      ['b', 'B'],
    ]);
  });
  it('are the categories of ui.json, with addresses of their own', () => {
    const category = (label: string, ...elements: Json[]) => ({ type: 'Category', label, elements });
    const ui = {
      type: 'Categorization',
      elements: [category('Åäö!', control('#/properties/a')), category('Granska', control('#/properties/b'))],
    };
    const { pages } = buildModel(aDefinition(object({ a: text, b: text, c: text }), { ui }), 'sv');
    expect(pages.map(({ key }) => key)).toEqual(['aao', 'granska-2']);
    expect(pages[1]?.nodes.map(({ path }) => path)).toEqual([['b'], ['c']]);
  });
  it('hold groups, notes and rows as ui.json says', () => {
    const row = {
      type: 'HorizontalLayout',
      elements: [control('#/properties/a'), control('#/properties/b')],
    };
    const ui: JsonObject = {
      type: 'VerticalLayout',
      elements: [
        { type: 'Label', text: 'Ring 112', options: { tone: 'warn' } },
        { type: 'Group', label: 'Om dig', elements: [row] },
      ],
    };
    expect(nodes(object({ a: text, b: text }), { ui })).toMatchObject([
      { kind: 'note', tone: 'warn', text: 'Ring 112' },
      {
        kind: 'group',
        label: 'Om dig',
        nodes: [{ kind: 'group', sideBySide: true, nodes: [{ path: ['a'] }, { path: ['b'] }] }],
      },
    ]);
  });
  it('let ui.json lay out the entries of a list', () => {
    const ui = control('#/properties/l', {
      options: {
        entryName: 'barn',
        detail: { type: 'VerticalLayout', elements: [control('#/properties/b')] },
      },
    });
    const schema = object({ l: { type: 'array', items: object({ a: text, b: text }) } });
    expect(nodes(schema, { ui })).toMatchObject([
      { kind: 'list', entryName: 'barn', nodes: [{ path: ['l', EACH, 'b'] }, { path: ['l', EACH, 'a'] }] },
    ]);
  });
});

describe('any schema at all', () => {
  const keyword = fc.constantFrom(
    'type',
    'properties',
    'items',
    'allOf',
    'oneOf',
    'if',
    'then',
    'else',
    '$ref',
    'required',
    'enum',
    'const',
    'title',
    'dependentRequired',
    'dependentSchemas',
    'x-error',
    'x-privacy',
    'a',
  );
  const value = fc.oneof(
    fc.constantFrom('object', 'array', 'string', '#', '#/properties/a', true, false, null, 3),
    fc.constant({}),
  );
  const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.dictionary(
      keyword,
      fc.oneof({ depthSize: 'small' }, value, tie('schema'), fc.array(tie('schema'), { maxLength: 3 })),
      { maxKeys: 5 },
    ),
  }));

  it('becomes a model or findings, never an exception', () => {
    fc.assert(
      fc.property(schema, schema, (one, two) => {
        const root = { type: 'object', properties: { a: one }, ...(two as JsonObject) } as JsonObject;
        const built = buildForm(aDefinition(root), 'en');
        for (const { check } of built.model.conditions)
          expect(check.kind !== 'schema' || built.conditionSchemas.has(check.key)).toBe(true);
      }),
    );
  });
});

describe('a model for an answer', () => {
  const tree = object({ label: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } });
  const nested = (depth: number): Json =>
    Array.from({ length: depth }).reduce<Json>((inner) => ({ children: [inner] }), { label: 'a' });
  const deepest = (node: Node): number =>
    Math.max(node.path.length, ...(node.kind === 'list' ? node.nodes.map(deepest) : []));
  const levels = (depth: number) =>
    Math.max(
      ...buildModel(aDefinition(tree), 'sv', nested(depth)).pages.flatMap(({ nodes }) => nodes.map(deepest)),
    );

  it('is opened as far as the answer goes', () => expect(levels(5)).toBeGreaterThanOrEqual(10));
  it('is opened no further than an answer can be kept', () => {
    expect(levels(30)).toBeGreaterThanOrEqual(60);
    expect(levels(3000)).toBeLessThanOrEqual(66);
  });

  describe('of a form that refers to itself twice', () => {
    const twice = aDefinition(
      object({ label: { type: 'string' }, left: { $ref: '#' }, right: { $ref: '#' } }),
    );
    const full = (depth: number): Json =>
      depth === 0 ? { label: 'a' } : { label: 'a', left: full(depth - 1), right: full(depth - 1) };
    const isCut = (depth: number) => buildModel(twice, 'sv', full(depth)).isCut ?? false;

    it('is opened for as many parts as anybody fills in, and for no more', () => {
      expect([isCut(4), isCut(9), isCut(14)]).toEqual([false, false, true]);
    });
    it('is not judged where it is cut: the answer is refused in a sentence', () => {
      const answer = full(14);
      const model = buildModel(twice, 'sv', answer);
      const { problems } = checkAnswer(model, compiled(twice), answer, { hidden: 'refuse' });
      expect(problems.map(({ pointer, message }) => [pointer, message])).toEqual([
        ['', expect.stringContaining('för omfattande')],
      ]);
    });
  });
});
