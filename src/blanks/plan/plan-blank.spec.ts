import { aForm, object } from '../../../test/support/a-form';
import type { JsonObject } from '../../form';
import { blankFields } from '../blank-fields';
import type { PlannedItem, PlannedQuestion } from './blank-plan';
import { planBlank } from './plan-blank';

const planned = (properties: JsonObject, rest: JsonObject & { ui?: JsonObject } = {}): PlannedItem[] =>
  (planBlank(aForm(properties, rest).model)?.pages ?? []).flatMap(({ items }) => items);

const questions = (properties: JsonObject, rest: JsonObject & { ui?: JsonObject } = {}): PlannedQuestion[] =>
  planned(properties, rest).filter((item): item is PlannedQuestion => item.kind === 'question');

const names = (properties: JsonObject, rest?: JsonObject & { ui?: JsonObject }) =>
  questions(properties, rest).map(({ name }) => name);

/** Of the only question. */
const one = (schema: JsonObject, rest?: JsonObject) => {
  const [question] = questions({ a: { title: 'A', ...schema } }, rest);
  if (!question) throw new Error('nothing is asked');
  return question;
};

describe('what a blank asks', () => {
  it('goes by the names of the controls, with full stops escaped', () =>
    expect(names({ 'a.b': { type: 'string' }, c: object({ 'd%': { type: 'string' } }) })).toEqual([
      '/a%2Eb',
      '/c/d%2525',
    ]));

  it.each([
    [{ type: 'string' }, { kind: 'text', lines: 1 }],
    [
      { type: 'string', maxLength: 400 },
      { kind: 'text', maxLength: 400 },
    ],
    [{ type: 'integer' }, { kind: 'text', lines: 1 }],
    [
      { type: 'string', format: 'date' },
      { kind: 'text', lines: 1, width: 'half' },
    ],
    [{ type: 'string', format: 'date-time' }, { kind: 'text' }],
    [
      { type: 'boolean' },
      {
        kind: 'one',
        choices: [
          { value: 'true', label: 'Ja' },
          { value: 'false', label: 'Nej' },
        ],
      },
    ],
    [
      { type: 'string', enum: ['x', 'y'] },
      { kind: 'one', choices: [{ value: 'x' }, { value: 'y' }] },
    ],
    [{ enum: [1, 'x'] }, { kind: 'one', choices: [{ value: '1' }, { value: '"x"' }] }],
    [{ type: 'array', uniqueItems: true, items: { enum: ['x', 'y'] } }, { kind: 'many' }],
    [{ enum: Array.from({ length: 13 }, (_, i) => `v${i}`) }, { kind: 'pick' }],
    [{ const: true, type: 'boolean' }, { kind: 'tick' }],
  ])('in the way that suits %j', (schema, input) => {
    expect(one(schema as JsonObject, { required: ['a'] }).input).toMatchObject(input);
  });

  it('tells a tick what it posts', () => {
    expect(one({ const: true, type: 'boolean' }, { required: ['a'] }).ticked).toBe('true');
  });

  it('bounds plain text only: numbers of people are written with signs that are not kept', () => {
    expect(one({ type: 'string', format: 'se-personnummer', maxLength: 12 }).input).not.toHaveProperty(
      'maxLength',
    );
  });

  it('says how it is written', () => {
    expect(one({ type: 'string', format: 'date' }).help).toBe('Skriv ÅÅÅÅ-MM-DD, till exempel 2026-11-24.');
    expect(one({ type: 'integer', minimum: 1, maximum: 9, description: 'Hur många' }).help).toBe(
      'Hur många. Från 1 till 9.',
    );
    expect(one({ type: 'string', description: '**Fet** och [länk](https://a.se)' }).help).toBe(
      'Fet och länk (https://a.se)',
    );
  });

  it('marks what may be left out, and lets viewers mark what may not', () => {
    const [a, b] = questions({ a: { title: 'A' }, b: { title: 'B' } }, { required: ['a'] }).filter(
      ({ within }) => within.length === 0,
    );
    expect([a?.label, b?.label]).toEqual(['A', 'B (valfritt)']);
    expect([a?.required, b?.required]).toEqual([true, false]);
  });

  it('is not what is worked out, and tells what is settled', () => {
    const items = planned(
      { a: { title: 'A', type: 'string', default: 'x' }, b: { title: 'B', type: 'string' } },
      {
        ui: {
          type: 'VerticalLayout',
          elements: [
            { type: 'Control', scope: '#/properties/a', options: { readonly: true } },
            { type: 'Control', scope: '#/properties/b' },
          ],
        },
      },
    );
    expect(items.map(({ kind }) => kind)).toEqual(['told', 'question']);
    expect(items[0]).toMatchObject({ label: 'A', value: 'Är redan bestämt: x' });
  });

  it.each<[string, JsonObject]>([
    ['a data URL', { type: 'string', format: 'data-url' }],
    ['a file', { $ref: '../file.schema.json' }],
    ['several files', { type: 'array', items: { $ref: '../file.schema.json' } }],
  ])('is words where paper cannot hold it: %s', (_, schema) =>
    expect(planned({ a: { title: 'Karta', ...schema } })).toEqual([
      { kind: 'words', text: 'Bifoga: Karta. Lägg papperet eller filen tillsammans med blanketten.' },
    ]),
  );
});

describe('what repeats', () => {
  const people = (rest: JsonObject = {}) => ({
    people: {
      title: 'Personer',
      type: 'array',
      items: object({ name: { type: 'string' } }),
      ...rest,
    },
  });

  it('has room for three, and says what to do with more', () => {
    expect(names(people())).toEqual(['/people/0/name', '/people/1/name', '/people/2/name']);
    expect(planned(people()).find(({ kind }) => kind === 'words')).toMatchObject({
      text: expect.stringContaining('Här finns plats för 3.') as string,
    });
  });

  it('has room for what the form demands, and for no more than it allows', () => {
    expect(names(people({ maxItems: 2 }))).toHaveLength(2);
    expect(names(people({ minItems: 4 }))).toHaveLength(4);
    expect(names(people({ minItems: 500 }))).toHaveLength(10);
    expect(names(people({ maxItems: 5 }))).toHaveLength(5);
  });

  it('is called by its place', () => {
    const texts = { texts: { title: 'Orter', type: 'array', items: { type: 'string', title: 'Ort' } } };
    expect(questions(texts).map(({ label }) => label)).toEqual([
      expect.stringMatching(/ 1/),
      expect.stringMatching(/ 2/),
      expect.stringMatching(/ 3/),
    ]);
    expect(names(texts)).toEqual(['/texts/0', '/texts/1', '/texts/2']);
  });

  it('has boxes for names where the person gives them', () => {
    const found = names({ m: { title: 'Priser', type: 'object', additionalProperties: { type: 'number' } } });
    expect(found.slice(0, 2)).toEqual(['_key/m/\uE0000', '/m/\uE0000']);
    expect(found).toHaveLength(6);
  });
});

describe('shapes of which one is chosen', () => {
  const shapes = {
    who: {
      title: 'Sökande',
      oneOf: [
        object({ name: { type: 'string' }, born: { type: 'string' } }, { title: 'Person' }),
        object({ name: { type: 'string' }, number: { type: 'string' } }, { title: 'Företag' }),
      ],
    },
  };

  it('are all there, each with its condition', () => {
    expect(planned(shapes).flatMap((item) => (item.kind === 'heading' ? [item.condition] : []))).toEqual([
      'Fyll i bara om du valde ”Person”.',
      'Fyll i bara om du valde ”Företag”.',
    ]);
  });

  it('ask for the same value by fields that are told apart, and say which shape each is of', () => {
    const fields = blankFields(aForm(shapes).model);
    expect(fields.map(({ name, control }) => [name, control])).toEqual([
      ['_choose/who', '_choose/who'],
      ['/who/name', '/who/name'],
      ['/who/born', '/who/born'],
      ['/who/name%n2', '/who/name'],
      ['/who/number', '/who/number'],
    ]);
    expect(fields.map(({ within }) => within.map(({ value }) => value))).toEqual([
      [],
      ['0'],
      ['0'],
      ['1'],
      ['1'],
    ]);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });
});

describe('a form that asks for too much', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, { type: 'string' }]));

  it('has no blank', () => {
    expect(planBlank(aForm(many(1_001)).model)).toBeUndefined();
    expect(blankFields(aForm(many(1_001)).model)).toEqual([]);
    expect(names(many(1_000))).toHaveLength(1_000);
  });

  it('is told by its boxes, choices and rows included', () => {
    const rows = { l: { type: 'array', minItems: 10, items: object(many(101)) } };
    expect(planBlank(aForm(rows).model)).toBeUndefined();
  });
});
