/** Keywords that we compile otherwise than Ajv does, to the same meaning: where its way is slow, or wrong at the edge. */
import { _, Name, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import { alwaysValidSchema, evaluatedPropsToName, Type } from 'ajv/dist/compile/util';
import { validateSchemaDeps } from 'ajv/dist/vocabularies/applicator/dependencies';
import { FORMATS_MODULE } from './format-list';
import { twins } from './twins';

const uniqueItems: CodeKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  $data: true,
  error: {
    message: 'must NOT have duplicate items',
    params: ({ params }) => _`{i: ${params['i']}, j: ${params['j']}}`,
  },
  code(cxt: KeywordCxt) {
    const { gen, data, schemaCode } = cxt;
    if (!cxt.$data && !(cxt.schema as boolean)) return;
    const find = gen.scopeValue('func', { ref: twins, code: _`require(${FORMATS_MODULE}).twins` });
    const wanted = cxt.$data ? _`${schemaCode} === true` : _`true`;
    const pair = gen.const('pair', _`${wanted} ? ${find}(${data}) : undefined`);
    cxt.setParams({ i: _`${pair}[0]`, j: _`${pair}[1]` });
    cxt.fail$data(_`${pair} !== undefined`);
  },
};

/** How far a quotient may be from a whole number: 4.35 is a multiple of 0.01, though not to a computer. */
const TOLERANCE = 1e-6;

const multipleOf: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  $data: true,
  error: {
    message: ({ schemaCode }) => _`"must be multiple of " + ${schemaCode}`,
    params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
  },
  code(cxt: KeywordCxt) {
    const { gen, data, schemaCode } = cxt;
    const times = gen.let('times');
    const isWhole = _`isFinite(${times}) ? Math.abs(Math.round(${times}) - ${times}) <= ${TOLERANCE} : ${data} % ${schemaCode} === 0`;
    cxt.fail$data(_`(${times} = ${data} / ${schemaCode}, !(${isWhole}))`);
  },
};

/** Entries that no other keyword has looked at. Ajv takes "all of them", where it is only known at run time, for one. */
const unevaluatedItems: CodeKeywordDefinition = {
  keyword: 'unevaluatedItems',
  type: 'array',
  schemaType: ['boolean', 'object'],
  error: {
    message: 'must NOT have more items',
    params: ({ params }) => _`{limit: ${params['len']}}`,
  },
  code(cxt: KeywordCxt) {
    const { gen, data, it } = cxt;
    const schema = cxt.schema as boolean | object;
    const known = it.items ?? 0;
    if (known === true) return;
    const length = gen.const('len', _`${data}.length`);
    const from =
      known instanceof Name
        ? gen.const('from', _`${known} === true ? ${length} : ${known} || 0`)
        : _`${known}`;
    if (schema === false) {
      cxt.setParams({ len: from });
      cxt.fail(_`${length} > ${from}`);
    } else if (typeof schema === 'object' && !alwaysValidSchema(it, schema)) {
      const valid = gen.var('valid', true);
      gen.forRange('i', from, length, (i) => {
        cxt.subschema({ keyword: 'unevaluatedItems', dataProp: i, dataPropType: Type.Num }, valid);
        if (it.allErrors !== true) gen.if(_`!${valid}`, () => gen.break());
      });
      cxt.ok(valid);
    }
    it.items = true;
  },
};

/**
 * Demands that a member brings with it. What Ajv knows to be looked at it notes only where the member is there: an answer
 * without the member would have its other members called unknown.
 */
const dependentSchemas: CodeKeywordDefinition & { readonly before: string } = {
  keyword: 'dependentSchemas',
  type: 'object',
  schemaType: 'object',
  before: 'unevaluatedProperties',
  code(cxt: KeywordCxt) {
    const { gen, it } = cxt;
    if (it.opts.unevaluated === true && it.props !== true && !(it.props instanceof Name))
      it.props = evaluatedPropsToName(gen, it.props);
    validateSchemaDeps(cxt);
  },
};

export const OWN_KEYWORDS: readonly CodeKeywordDefinition[] = [
  uniqueItems,
  multipleOf,
  unevaluatedItems,
  dependentSchemas,
];
