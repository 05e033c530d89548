import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../json';
import { readFolder } from './read-folder';
import { readMunicipality } from './read-municipality';

const FORMS = join(__dirname, '../../../forms');

const read = (files: Record<string, JsonObject | string>) =>
  readFolder({
    id: 'a-form',
    files: Object.fromEntries(
      Object.entries(files).map(([name, file]) => [
        name,
        typeof file === 'string' ? file : JSON.stringify(file),
      ]),
    ),
  });

const NAME = { type: 'object', properties: { name: { type: 'string', title: 'Namn' } } };

/** What is said of a folder that is refused. */
const refusal = (files: Record<string, JsonObject | string>) => {
  const { definition, findings } = read(files);
  expect(definition).toBeUndefined();
  const [first] = findings.filter(({ level }) => level === 'error');
  expect(first?.mend).not.toBe('');
  return first;
};

describe('a form folder', () => {
  it('is a form with schema.json alone', () => {
    const schema = { type: 'object', properties: { colour: { type: 'string', title: 'Färg' } } };
    expect(read({ 'schema.json': schema })).toEqual({
      definition: { id: 'a-form', schema, service: {}, texts: {}, examples: {} },
      findings: [],
    });
  });

  it('is refused without schema.json', () => {
    expect(refusal({ 'ui.json': { type: 'VerticalLayout', elements: [] } })?.reason).toContain(
      'no schema.json',
    );
  });

  it('is refused for broken JSON, with line and column', () => {
    const found = refusal({ 'schema.json': '{\n  "type": "object",\n  "properties": }\n' });
    expect(found).toMatchObject({ file: 'schema.json', line: 3, column: 17 });
    expect(found?.reason).toContain('line 3, column 17');
  });

  it('is refused for JSON that ends too early', () => {
    expect(refusal({ 'schema.json': '{"type": ' })?.reason).toContain('ends too early (line 1, column 10)');
  });

  it('is refused for a name or text that no database keeps, with its place', () => {
    const named = { type: 'object', properties: { 'a\u0000b': { type: 'string' } } };
    expect(refusal({ 'schema.json': named })).toMatchObject({ file: 'schema.json', pointer: '/properties' });
    // Nothing else is told: it could name the property, and the findings are kept, too.
    expect(read({ 'schema.json': named }).findings).toHaveLength(1);
    const half = { type: 'object', properties: { a: { type: 'string', title: '\ud83d' } } };
    expect(refusal({ 'schema.json': half })).toMatchObject({ pointer: '/properties/a/title' });
    const pattern = { type: 'string', title: 'A', pattern: '^[^\\u0000]+$' };
    expect(read({ 'schema.json': { type: 'object', properties: { a: pattern } } }).definition).toBeDefined();
  });

  it('is refused for a reference to another place, which is named', () => {
    const found = refusal({
      'schema.json': { type: 'object', properties: { a: { $ref: 'https://example.org/address.json#/x' } } },
    });
    expect(found).toMatchObject({ file: 'schema.json', pointer: '/properties/a/$ref' });
    expect(found?.reason).toContain('https://example.org/address.json');
  });

  it('is refused for a reference to nothing', () => {
    const found = refusal({ 'schema.json': { type: 'object', properties: { a: { $ref: '#/$defs/none' } } } });
    expect(found).toMatchObject({ pointer: '/properties/a/$ref' });
  });

  it('is refused where it asks for a level of assurance and nobody signs in', () => {
    const found = refusal({ 'schema.json': NAME, 'service.json': { assurance: 3 } });
    expect(found).toMatchObject({ file: 'service.json', pointer: '/assurance' });
    const fine = { 'schema.json': NAME, 'service.json': { assurance: 3, login: 'required' } };
    expect(read(fine).definition?.service).toMatchObject({ assurance: 3, login: 'required' });
  });

  it('takes a property called $ref for what it is', () => {
    const schema = { type: 'object', properties: { $ref: { type: 'string', title: 'Referens' } } };
    expect(read({ 'schema.json': schema }).findings).toEqual([]);
  });

  it('is refused for what is no JSON Schema, at its place', () => {
    const found = refusal({ 'schema.json': { type: 'object', properties: { a: { type: 'strin' } } } });
    expect(found).toMatchObject({ file: 'schema.json', pointer: '/properties/a/type' });
  });

  it('is told of an unknown draft, and read as ours', () => {
    const { definition, findings } = read({
      'schema.json': {
        $schema: 'https://example.org/draft',
        type: 'object',
        properties: { colour: { type: 'string', title: 'Färg' } },
      },
    });
    expect(definition?.id).toBe('a-form');
    expect(findings).toMatchObject([{ level: 'warning', pointer: '/$schema' }]);
  });

  it('is refused when a control points at nothing', () => {
    const ui = { type: 'VerticalLayout', elements: [{ type: 'Control', scope: '#/properties/nam' }] };
    expect(refusal({ 'schema.json': NAME, 'ui.json': ui })).toMatchObject({
      file: 'ui.json',
      pointer: '/elements/0/scope',
    });
  });

  it('is refused for an element that does not exist', () => {
    const ui = { type: 'VerticalLayout', elements: [{ type: 'Carousel' }] };
    const found = refusal({ 'schema.json': NAME, 'ui.json': ui });
    expect(found).toMatchObject({ file: 'ui.json', pointer: '/elements/0/type' });
    expect(found?.reason).toContain('"HorizontalLayout"');
  });

  it('is refused for a service.json with members that mean nothing', () => {
    const found = refusal({ 'schema.json': NAME, 'service.json': { titel: 'Namn' } });
    expect(found).toMatchObject({ file: 'service.json', pointer: '' });
    expect(found?.reason).toContain('"titel"');
  });

  it('is refused for an example that would not be accepted', () => {
    const found = refusal({ 'schema.json': NAME, 'examples/anna.json': { name: 4 } });
    expect(found).toMatchObject({ file: 'examples/anna.json', pointer: '/name' });
  });

  it.each([
    ['a value of any shape', { type: 'object', properties: { a: {} } }],
    ['something required that is declared nowhere', { ...NAME, required: ['email'] }],
    ['a schema that refers to itself', { type: 'object', properties: { child: { $ref: '#' } } }],
    ['a list in a list', { type: 'array', items: { type: 'array', items: { type: 'string' } } }],
  ])('is taken with %s', (_, schema) => {
    const { definition, findings } = read({ 'schema.json': schema });
    expect(definition).toBeDefined();
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is refused for a name that cannot be an address', () => {
    const { findings } = readFolder({ id: 'Å b', files: { 'schema.json': JSON.stringify(NAME) } });
    expect(findings[0]?.reason).toContain('cannot be an address');
  });

  it('is refused for nesting that would never end', () => {
    expect(refusal({ 'schema.json': '['.repeat(100_000) + ']'.repeat(100_000) })?.reason).toContain('deeper');
  });

  it('is told of names that stand twice, with their lines', () => {
    const text =
      '{\n "type": "object",\n "properties": {\n  "a": { "type": "string", "title": "A" },\n  "a": { "title": "}\\"" }\n }\n}';
    expect(read({ 'schema.json': text }).findings).toMatchObject([
      {
        level: 'warning',
        reason: 'The name "a" stands twice in one object, at line 4 and line 5: only the last one counts.',
      },
    ]);
  });

  it.each<[JsonObject, string]>([
    [{ type: 'string', minLength: 5, maxLength: 2 }, '"minLength" is 5 and "maxLength" is 2'],
    [{ type: 'number', minimum: 5, maximum: 2 }, '"minimum" is 5 and "maximum" is 2'],
    [{ type: 'number', exclusiveMinimum: 5, maximum: 5 }, '"exclusiveMinimum" is 5 and "maximum" is 5'],
    [
      { type: 'array', items: { type: 'string' }, minItems: 3, maxItems: 1 },
      '"minItems" is 3 and "maxItems" is 1',
    ],
    [{ type: 'object', required: ['x', 'y'], maxProperties: 1 }, '"required" names 2 members'],
    [{ type: 'array', items: false, minItems: 1 }, '"items" is false, so that there are at most 0 entries'],
    [
      { type: 'array', prefixItems: [{ type: 'string' }], items: false, minItems: 2 },
      'there are at most 1 entries, and "minItems" is 2',
    ],
    [{ allOf: [{ type: 'string' }, { type: 'number' }] }, 'want different types (string, number)'],
    [{ type: 'number', allOf: [{ minimum: 5 }, { maximum: 2 }] }, '"minimum" is 5 and "maximum" is 2'],
  ])('is told of bounds that nothing satisfies: %j', (a, reason) => {
    const { findings } = read({ 'schema.json': { type: 'object', properties: { a: { title: 'A', ...a } } } });
    expect(findings.find(({ reason: told }) => told.includes(reason))).toMatchObject({
      level: 'warning',
      pointer: '/properties/a',
    });
  });

  it.each<JsonObject>([
    { type: 'number', allOf: [{ type: 'integer' }, { minimum: 1 }, { maximum: 1 }] },
    { allOf: [{ type: ['string', 'null'] }, { type: 'string' }] },
    { type: 'array', prefixItems: [{ type: 'string' }], items: false, minItems: 1 },
  ])('is told nothing of bounds that something satisfies: %j', (a) => {
    const { findings } = read({ 'schema.json': { type: 'object', properties: { a: { title: 'A', ...a } } } });
    expect(findings.filter(({ reason }) => reason.includes('nothing satisfies'))).toEqual([]);
  });

  it('is told of choices that their own schema refuses, and of none at all', () => {
    const properties = {
      a: { title: 'A', type: 'string', enum: ['ja', 7] },
      b: { title: 'B', type: 'number', const: 'sju' },
      c: { title: 'C', enum: [] },
    };
    const { findings } = read({ 'schema.json': { type: 'object', properties } });
    expect(findings.filter(({ pointer }) => /enum|const/.test(pointer))).toMatchObject([
      {
        level: 'warning',
        pointer: '/properties/c/enum',
        reason: expect.stringContaining('nothing to choose'),
      },
      { level: 'warning', pointer: '/properties/a/enum/1', reason: expect.stringContaining('choice 7') },
      { level: 'warning', pointer: '/properties/b/const', reason: expect.stringContaining('choice "sju"') },
    ]);
  });

  it('is told where a letter was lost, since the file is not UTF-8', () => {
    const latin1 = Buffer.from('{\n "title": "Försök", "type": "string" }', 'latin1');
    const { findings } = read({ 'schema.json': latin1.toString('utf8') });
    expect(findings).toMatchObject([{ level: 'warning', reason: expect.stringContaining('at line 2') }]);
  });

  it('is told of a default and of examples that their own schema refuses', () => {
    const a = { title: 'A', type: 'string', maxLength: 3, default: 'abcd', examples: ['abc', 7] };
    const { findings } = read({ 'schema.json': { type: 'object', properties: { a } } });
    expect(findings.map(({ level, pointer }) => [level, pointer])).toEqual([
      ['warning', '/properties/a/default'],
      ['warning', '/properties/a/examples/1'],
    ]);
  });

  it('is refused where nothing at all would satisfy it', () =>
    expect(refusal({ 'schema.json': 'false' })?.reason).toContain('"false"'));

  it('is told of all that is wrong at once', () => {
    const { findings } = read({
      'schema.json': {
        type: 'object',
        properties: {
          a: { $ref: 'https://example.org/a.json' },
          b: { type: 'string', title: 'B', pattern: '^(a+)+$' },
          c: { type: 'string', title: 'C', minLenght: 3, format: 'moon' },
          d: { type: 'string', title: 'D', minLength: 3, maxLength: 1 },
        },
      },
    });
    expect(findings.map(({ pointer }) => pointer).sort()).toEqual([
      '/properties/a/$ref',
      '/properties/b/pattern',
      '/properties/c',
      '/properties/c/format',
      '/properties/d',
    ]);
  });

  it('is told how to make it less deep', () =>
    expect(refusal({ 'schema.json': '['.repeat(300) + ']'.repeat(300) })?.mend).toContain('$defs'));

  it('is told of labels made from names, unknown formats, forgotten questions and lost texts', () => {
    const { definition, findings } = read({
      'schema.json': {
        type: 'object',
        properties: {
          dateOfBirth: { type: 'string', format: 'moon-date' },
          name: { type: 'string', title: 'Namn' },
        },
      },
      'ui.json': {
        type: 'VerticalLayout',
        elements: [{ type: 'Control', scope: '#/properties/dateOfBirth' }],
      },
      'texts.en.json': { '/properties/nothing/title': 'Nothing', '/properties/dateOfBirth/title': 'Born' },
    });
    expect(Object.keys(definition ?? {})).toContain('schema');
    expect(findings.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'schema.json: The format "moon-date" is unknown: nothing is checked.',
      'ui.json: No control asks for name; it was put last.',
      'schema.json: The question has no title, and is called by its name: "Date of birth".',
      'schema.json: "Namn" looks like a question of who somebody is, and nothing says how it is to be kept.',
      'service.json: "Namn" is personal, and residents are not told how their data are handled.',
      'texts.en.json: The key "/properties/nothing/title" points at nothing.',
      'texts.en.json: 1 text is missing: /properties/name/title.',
    ]);
  });
});

describe('a rule that hides', () => {
  const schema = {
    type: 'object',
    required: ['kind', 'why'],
    properties: { kind: { title: 'Vad?', enum: ['a', 'b'] }, why: { type: 'string', title: 'Varför?' } },
  };
  const ui = (scope: string): JsonObject => ({
    type: 'VerticalLayout',
    elements: [
      { type: 'Control', scope: '#/properties/kind' },
      {
        type: 'Control',
        scope: '#/properties/why',
        rule: { effect: 'SHOW', condition: { scope, schema: { const: 'a' } } },
      },
    ],
  });
  const RULE = '/elements/1/rule';

  it('is refused for what the schema always requires, with the condition to paste', () => {
    const found = refusal({ 'schema.json': schema, 'ui.json': ui('#/properties/kind') });
    expect(found).toMatchObject({ file: 'ui.json', pointer: RULE });
    const pasted = JSON.parse(/\{.*\}$/s.exec(found?.mend ?? '')?.[0] ?? '') as JsonObject;
    const mended = { ...schema, required: ['kind'], allOf: [pasted] };
    const again = read({ 'schema.json': mended, 'ui.json': ui('#/properties/kind') });
    expect(again.findings).toEqual([]);
  });

  it('is refused for hanging on itself', () => {
    const found = refusal({
      'schema.json': { ...schema, required: ['kind'] },
      'ui.json': ui('#/properties/why'),
    });
    expect(found).toMatchObject({ file: 'ui.json' });
    expect(found?.reason).toContain('circle');
  });

  it('is refused for looking at nothing', () => {
    const found = refusal({
      'schema.json': { ...schema, required: ['kind'] },
      'ui.json': ui('#/properties/none'),
    });
    expect(found).toMatchObject({ file: 'ui.json', pointer: `${RULE}/condition/scope` });
  });
});

describe('the forms that come with the engine', () => {
  const folders = readdirSync(FORMS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const filesOf = (id: string) =>
    Object.fromEntries(
      readdirSync(join(FORMS, id), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(FORMS, id, name), 'utf8')]),
    );

  it.each(folders.map(({ name }) => name))('%s has nothing to remark', (id) => {
    expect(readFolder({ id, files: filesOf(id) }).findings).toEqual([]);
  });

  it('stand beside a municipality that is right', () => {
    expect(readMunicipality(readFileSync(join(FORMS, 'municipality.json'), 'utf8')).findings).toEqual([]);
  });
});
