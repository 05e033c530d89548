import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyJson, damaged } from '../../../test/support/arbitrary-answer';
import { arbitraryForm } from '../../../test/support/arbitrary-form';
import { aDefinition, compiled } from '../../../test/support/compiled-form';
import type { Json, JsonObject, JsonSchema } from '../../form';
import { FILE_SCHEMA } from '../../form/files/file-schema';
import { embedSchema } from './embed-schema';

const PLACE = { at: '#/components/schemas/Answer', file: '#/components/schemas/File' };

/** By the engine, which knows every draft, and names like `toString`. */
const judgeOf = (schema: JsonSchema) => {
  const { validate } = compiled(aDefinition(schema as JsonObject));
  return (answer: Json): boolean => validate(answer).length === 0;
};

const after = (schema: JsonSchema) =>
  judgeOf({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $ref: PLACE.at,
    components: { schemas: { Answer: schema, File: FILE_SCHEMA } },
  });

interface Wild {
  readonly schema: JsonSchema;
  readonly valid: readonly Json[];
  readonly invalid: readonly { readonly answer: Json }[];
}

const folder = join(__dirname, '../../../test/schemas');
const wild = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map(
    (file) =>
      [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Wild] as const,
  );

/** Those that lead round by dynamic scope, or whose references lead to a place that is another in 2020-12. */
const BY_REFERENCE = ['dynamic-ref', 'recursive-anchor'];

describe('a schema in an OpenAPI document', () => {
  it.each(wild.filter(([name]) => !BY_REFERENCE.includes(name)))(
    'judges as it did before: %s',
    (_name, one) => {
      const embedded = embedSchema(one.schema, PLACE);
      expect(embedded).toBeDefined();
      const judged = after(embedded ?? false);
      const was = judgeOf(one.schema);
      const answers = [...one.valid, ...one.invalid.map(({ answer }) => answer)];
      expect(answers.map((answer) => [answer, judged(answer)])).toEqual(
        answers.map((answer) => [answer, was(answer)]),
      );
    },
  );

  it.each(BY_REFERENCE)('is left where it is when it cannot be told so: %s', (name) => {
    const found = wild.find(([one]) => one === name);
    expect(found && embedSchema(found[1].schema, PLACE)).toBeUndefined();
  });

  it('judges as it did before, whatever is asked and answered', () =>
    fc.assert(
      fc.property(
        arbitraryForm().chain((form) =>
          fc.tuple(fc.constant(form), fc.array(fc.oneof(damaged(form.answer), anyJson), { maxLength: 5 })),
        ),
        ([{ schema, answer }, others]) => {
          const embedded = embedSchema(schema, PLACE);
          if (embedded === undefined) throw new Error(JSON.stringify(schema));
          const [was, is] = [judgeOf(schema), after(embedded)];
          for (const one of [answer, ...others]) expect([one, is(one)]).toEqual([one, was(one)]);
        },
      ),
      { numRuns: 40 },
    ));

  it('finds a file by the definition in the document, wherever the form thinks that it lies', () => {
    const ofFile = embedSchema({ properties: { a: { $ref: '../file.schema.json' } } }, PLACE) as JsonObject;
    expect(ofFile).toEqual({ properties: { a: { $ref: '#/components/schemas/File' } } });
  });

  it('follows references by address, anchor and place, and needs none of them afterwards', () => {
    const schema = {
      $id: 'https://example.se/a',
      properties: { a: { $ref: 'b#c' }, d: { $ref: '#/$defs/x~1y' } },
      $defs: { b: { $id: 'b', $defs: { c: { $anchor: 'c', type: 'string' } } }, 'x/y': { type: 'integer' } },
    };
    const judged = after(embedSchema(schema, PLACE) ?? false);
    expect(JSON.stringify(embedSchema(schema, PLACE))).not.toMatch(/\$id|\$anchor/);
    expect(([{ a: 'x', d: 1 }, { a: 1 }, { d: 'x' }] as JsonObject[]).map(judged)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('changes nothing in what it is made of', () => {
    const schema = { items: [{ $ref: '#/definitions/a' }], definitions: { a: { type: 'string' } } };
    const text = JSON.stringify(schema);
    embedSchema(schema, PLACE);
    expect(JSON.stringify(schema)).toBe(text);
  });
});
