import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildModel,
  checkAnswer,
  exportColumns,
  exportTables,
  showForm,
  summarise,
  type FormDefinition,
  type Json,
  type JsonSchema,
} from '../../src/form';
import { readFolder } from '../../src/form/workshop';
import { compiled } from '../support/compiled-form';
import { walkThrough } from '../support/filled-in';

/** A schema as it is met in the wild, with answers that it allows, and others with the places that are to be blamed. */
interface Wild {
  readonly about: string;
  readonly schema: JsonSchema;
  readonly valid: readonly Json[];
  readonly invalid: readonly { readonly answer: Json; readonly blame: readonly string[] }[];
}

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as Wild;
const wild = readdirSync(__dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Wild] => [file.replace('.json', ''), read(file)]);

const definitionOf = (name: string, schema: JsonSchema): FormDefinition => {
  const { definition, findings } = readFolder({ id: name, files: { 'schema.json': JSON.stringify(schema) } });
  if (definition === undefined) throw new Error(JSON.stringify(findings, undefined, 1));
  return definition;
};

/** Keywords, JSON's own words, expressions and pointers are nothing for a resident to read. */
const TECHNICAL =
  /\b(?:pattern|minLength|maxLength|oneOf|anyOf|allOf|enum|const|schema|string|integer|boolean|array|object|null|undefined|regex|NaN|additionalProperties|unevaluatedProperties|propertyNames)\b|[\\^]|\[object|\{[a-z]+\}/;

describe.each(wild)('%s', (name, { schema, valid, invalid }) => {
  const definition = definitionOf(name, schema);
  const judge = compiled(definition);
  const modelOf = (answer: Json | undefined) => buildModel(definition, 'sv', answer);
  const check = (answer: Json, hidden: 'strip' | 'refuse', language: 'sv' | 'en' = 'sv') =>
    checkAnswer(buildModel(definition, language, answer), judge, answer, { hidden, today: '2026-11-25' });

  it.each(valid.map((answer) => [JSON.stringify(answer), answer]))(
    'takes %s, and gives it back',
    (_, answer) => {
      expect(check(answer, 'refuse')).toEqual({ answer, problems: [] });
      const { filled, faults } = walkThrough(modelOf, judge, answer);
      expect(filled.answer).toEqual(answer);
      expect(faults).toEqual([]);
      expect(
        checkAnswer(modelOf(filled.answer), judge, filled.answer, { hidden: 'strip', chosen: filled.chosen }),
      ).toEqual({
        answer,
        problems: [],
      });
    },
  );

  it.each(valid.map((answer) => [JSON.stringify(answer), answer]))(
    'tells all of %s in words',
    (_, answer) => {
      const told = JSON.stringify(summarise(showForm(modelOf(answer), judge, answer)));
      expect(told).not.toMatch(/\[object|undefined/);
      const model = modelOf(undefined);
      expect([...exportColumns(model), ...exportTables(model)].length).toBeGreaterThan(0);
    },
  );

  it.each(invalid.map(({ answer, blame }) => [JSON.stringify(answer), answer, blame]))(
    'says where %s is wrong, in plain words',
    (_, answer, blame) => {
      for (const language of ['sv', 'en'] as const) {
        const { problems } = check(answer, 'refuse', language);
        expect(problems.map(({ pointer }) => pointer)).toEqual(blame);
        for (const { message } of problems) expect(message).not.toMatch(TECHNICAL);
      }
      const page = walkThrough(modelOf, judge, answer);
      expect(page.faults).toEqual([]);
    },
  );

  it('draws pages that everyone can use, before anything is answered', () =>
    expect(walkThrough(modelOf, judge, undefined).faults).toEqual([]));
});
