import fc from 'fast-check';
import ucs2length from 'ajv/dist/runtime/ucs2length';
import { aDefinition, compiled } from '../../../test/support/compiled-form';
import type { Json, JsonObject } from '../json';
import { compileForm } from './compile-form';
import { textLength } from './fast-length';
import { loadCompiledForm } from './load-compiled-form';

const errors = (schema: JsonObject, answer: Json) =>
  compiled(aDefinition(schema))
    .validate(answer)
    .map(({ keyword, instancePath }) => `${instancePath} ${keyword}`);

describe('a compiled form', () => {
  it('finds all that is wrong', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { b: { type: 'string', minLength: 2, pattern: '^x' } },
    };
    expect(errors(schema, { b: 'y' })).toEqual([' required', '/b minLength', '/b pattern']);
    expect(errors(schema, { a: 1, b: 'xy' })).toEqual([]);
  });
  it('knows the formats of JSON Schema and the Swedish ones, and lets unknown ones be', () => {
    const check = (format: string, text: string) => errors({ type: 'string', format }, text);
    expect(check('email', 'a@b')).toEqual([' format']);
    expect(check('date', '2026-02-30')).toEqual([' format']);
    expect(check('se-personnummer', '199001012385')).toEqual([]);
    expect(check('se-personnummer', '199001012386')).toEqual([' format']);
    expect(check('moon-date', 'whatever')).toEqual([]);
  });
  it('counts only what an answer itself holds', () =>
    expect(errors({ type: 'object', required: ['toString'] }, {})).toEqual([' required']));
  it('takes 4.35 for a multiple of 0.01', () => {
    expect(errors({ multipleOf: 0.01 }, 4.35)).toEqual([]);
    expect(errors({ multipleOf: 0.01 }, 4.355)).toEqual([' multipleOf']);
  });
  it('runs patterns that only compile without code points', () =>
    expect(errors({ pattern: '^[\\w\\-\\_]+$' }, 'a-b')).toEqual([]));
  it('compares whole values', () => expect(errors({ enum: [{ a: [1] }, 2] }, { a: [1] })).toEqual([]));
  it.each(['http://json-schema.org/draft-07/schema#', 'https://json-schema.org/draft/2019-09/schema'])(
    'speaks %s',
    ($schema) => expect(errors({ $schema, properties: { a: { const: 1 } } }, { a: 2 })).toEqual(['/a const']),
  );
  it('may ask for nothing but what the engine gives it', () =>
    expect(() => loadCompiledForm('', (_source, require) => require('node:fs'))).toThrow('node:fs'));
  it('judges conditions where they stand, with their references, and takes nothing for an answer', () => {
    const { checks } = compiled(
      aDefinition({
        $id: 'https://example.org/form.json',
        $defs: { 'a/b': { const: 'x' } },
        properties: { k: { type: 'string' } },
        allOf: [
          {
            if: { required: ['k'], properties: { k: { $ref: '#/$defs/a~1b' } } },
            then: { required: ['l'], properties: { l: {} } },
          },
        ],
      }),
    );
    expect(
      ([{ k: 'x' }, { k: 'y' }, {}, undefined] as (JsonObject | undefined)[]).map(
        (value) => checks['schema.json#/allOf/0/if']?.(value).length === 0,
      ),
    ).toEqual([true, false, false, false]);
  });
});

describe('the length of a text', () => {
  it("is Ajv's, also with surrogates, alone and in pairs", () => {
    const unit = fc.constantFrom('a', 'å', '\ud83d', '\ude00', '😀', '\udfff', '\ud800');
    fc.assert(
      fc.property(
        fc.array(unit).map((units) => units.join('')),
        (text) => expect(textLength(text)).toBe(ucs2length(text)),
      ),
    );
  });
  it('is the one that compiled code uses', () => {
    expect(compileForm(aDefinition({ maxLength: 1 }))).not.toContain('ucs2length');
    expect(errors({ maxLength: 1 }, '😀')).toEqual([]);
    expect(errors({ maxLength: 1 }, '😀😀')).toEqual([' maxLength']);
  });
});
