import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { aDefinition } from '../../../test/support/compiled-form';
import { Workshop } from '../../catalogue/workshop';
import { answerTypeName, type FormDefinition, type Json, type JsonObject } from '../../form';
import { readFolder } from '../../form/workshop';
import { writeFormTypes } from './write-form-types';

const formsDir = join(__dirname, '../../../forms');
let out: string;
/** What the compiler has read already, it need not read again. */
let earlier: ts.Program | undefined;

const workshop = new Workshop();
beforeAll(() => (out = mkdtempSync(join(tmpdir(), 'blankett-types-'))));
afterAll(async () => {
  rmSync(out, { recursive: true });
  await workshop.close();
});

const filesIn = (folder: string, inside = ''): [string, string][] =>
  readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, name);
    return entry.name.endsWith('.json') ? [[name, readFileSync(join(folder, name), 'utf8')]] : [];
  });

const shipped = readdirSync(formsDir, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: id }) => {
    const { definition } = readFolder({ id, files: Object.fromEntries(filesIn(join(formsDir, id))) });
    if (definition === undefined) throw new Error(`The form ${id} is refused.`);
    return definition;
  });

/** Those of some answers that the compiler refuses as answers of a form. */
const refused = async (
  definition: FormDefinition,
  answers: Readonly<Record<string, Json>>,
): Promise<string[]> => {
  const folder = mkdtempSync(join(out, 'form-'));
  await writeFormTypes([definition], folder, workshop);
  const names = Object.keys(answers);
  for (const name of names)
    writeFileSync(
      join(folder, `answer-${name}.ts`),
      `import type { Answers } from './index';\nexport const answer: Answers[${JSON.stringify(definition.id)}] = ${JSON.stringify(answers[name])};\n`,
    );
  const program = ts.createProgram(
    names.map((name) => join(folder, `answer-${name}.ts`)),
    {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es5.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    },
    undefined,
    earlier,
  );
  earlier = program;
  const wrong = ts.getPreEmitDiagnostics(program).map(({ file }) => file?.fileName ?? 'nowhere');
  const strange = wrong.filter((file) => !file.includes('/answer-'));
  expect(strange).toEqual([]);
  return names.filter((name) => wrong.some((file) => file.endsWith(`/answer-${name}.ts`)));
};

describe('the type of a shipped form', () => {
  it.each(shipped.map((definition) => [definition.id, definition] as const))(
    'takes the examples, and refuses them with a wrong value: %s',
    async (_id, definition) => {
      const broken = Object.entries(definition.examples).flatMap(([name, example]) => {
        const members = Object.entries(example as JsonObject);
        return members.map(([member], place): [string, Json] => [
          `${name}-without-sense-${place}`,
          { ...(example as JsonObject), [member]: { no: 'such thing' } },
        ]);
      });
      const extra = Object.entries(definition.examples).map(([name, example]): [string, Json] => [
        `${name}-with-more`,
        { ...(example as JsonObject), notAsked: 1 },
      ]);
      const wrong = Object.fromEntries([...broken, ...extra]);
      expect(Object.keys(definition.examples).length).toBeGreaterThan(2);
      expect(await refused(definition, { ...definition.examples, ...wrong })).toEqual(Object.keys(wrong));
    },
    60_000,
  );
});

describe('a type', () => {
  const check = async (
    schema: JsonObject,
    right: Readonly<Record<string, Json>>,
    wrong: Readonly<Record<string, Json>>,
  ) =>
    expect(
      await refused(aDefinition({ additionalProperties: false, type: 'object', ...schema }), {
        ...right,
        ...wrong,
      }),
    ).toEqual(Object.keys(wrong));

  it('has optional what is mandatory under a condition only', () =>
    check(
      {
        properties: { kind: { enum: ['a', 'b'] }, more: { type: 'string' }, less: { type: 'number' } },
        required: ['kind'],
        if: { properties: { kind: { const: 'a' } } },
        then: { required: ['more'], properties: { only: { type: 'boolean' } } },
        dependentRequired: { more: ['less'] },
      },
      { short: { kind: 'b' }, long: { kind: 'a', more: 'x', less: 1, only: true } },
      { nothing: {}, other: { kind: 'c' }, number: { kind: 'a', only: 1 } },
    ));

  it('knows the places of a list', () =>
    check(
      {
        properties: {
          pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
          open: { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'boolean' }, minItems: 1 },
          plain: { type: 'array', items: { enum: [1, 2] }, minItems: 3 },
        },
      },
      {
        empty: { pair: [] },
        one: { pair: ['a'], open: ['a'] },
        all: { pair: ['a', 1], open: ['a', true, false], plain: [1, 2, 1] },
      },
      { order: { pair: [1, 'a'] }, more: { pair: ['a', 1, 1] }, none: { open: [] }, other: { plain: [3] } },
    ));

  it('follows references, also those that go round, and puts parts together', () =>
    check(
      {
        $defs: {
          name: { type: 'string', description: 'Ends */ no comment' },
          person: {
            type: 'object',
            properties: { name: { $ref: '#/$defs/name' }, parent: { $ref: '#/$defs/person' } },
            required: ['name'],
            additionalProperties: false,
          },
        },
        properties: { one: { $ref: '#/$defs/person' } },
        allOf: [
          { properties: { two: { oneOf: [{ const: 1, title: 'Ett' }, { const: 'x' }] } }, required: ['two'] },
        ],
      },
      { right: { one: { name: 'a', parent: { name: 'b' } }, two: 'x' } },
      { unnamed: { one: {}, two: 1 }, without: { one: { name: 'a' } }, choice: { two: 2 } },
    ));

  it('knows names that were never listed, nothing, and either of two', () =>
    check(
      {
        properties: {
          counts: { type: 'object', additionalProperties: { type: 'number' } },
          maybe: { type: ['string', 'null'] },
          either: { anyOf: [{ type: 'string' }, { type: 'object', properties: { a: { const: true } } }] },
          'a b': { type: 'integer' },
        },
        anyOf: [{ required: ['maybe'] }, { required: ['either'] }],
      },
      { right: { counts: { x: 1 }, maybe: null, either: { a: true }, 'a b': 1 }, text: { either: 'x' } },
      {
        counted: { counts: { x: 'y' } },
        number: { maybe: 1 },
        either: { either: 1 },
        spaced: { 'a b': 'x' },
      },
    ));
});

describe('the name of a type', () => {
  it.each([
    ['synpunkter', 'SynpunkterAnswer'],
    ['allman-handling', 'AllmanHandlingAnswer'],
    ['3d-print', 'Form3dPrintAnswer'],
  ])('of %s is %s', (id, name) => expect(answerTypeName(id)).toBe(name));
});

describe('the folder of types', () => {
  it('keeps what is not ours, clears away what is of no form any more, and tells two forms of one name apart', async () => {
    const folder = mkdtempSync(join(out, 'folder-'));
    writeFileSync(join(folder, 'mine.ts'), 'export const mine = 1;\n');
    const [a, b, c] = ['a-1', 'a1', 'index'].map((id) => aDefinition({ type: 'object' }, { id }));
    await writeFormTypes([a!, b!, c!], folder, workshop);
    expect(readFileSync(join(folder, 'index.ts'), 'utf8')).toContain('export type { A1Answer, A1Answer2 };');
    await writeFormTypes([b!], folder, workshop);
    expect(readdirSync(folder).sort()).toEqual(['a1.ts', 'index.ts', 'mine.ts']);
  });
});
