import { _, type CodeKeywordDefinition, type KeywordCxt, type Options } from 'ajv';
import { guarded, tooLong, type Caps } from '../patterns/guard';
import type { AnyAjv, Draft } from './drafts';
import { formats, FORMATS_MODULE } from './format-list';
import { twins } from './twins';

/** A schema that is referred to stays where it is used while it has at most so many words; a longer one is a function of its own. */
const LONGEST_INLINE = 12;

/**
 * The one configuration of the validator. Tolerant of what it does not know (foreign schemas are messy), strict on
 * values: own properties only, no coercion, no defaults filled in.
 */
const OPTIONS: Options = {
  allErrors: true,
  strict: false,
  ownProperties: true,
  validateFormats: true,
  multipleOfPrecision: 6,
  logger: false,
  $data: true,
  inlineRefs: LONGEST_INLINE,
};

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
    const { gen, data, schema, schemaCode } = cxt;
    if (!cxt.$data && schema !== true) return;
    const find = gen.scopeValue('func', { ref: twins, code: _`require(${FORMATS_MODULE}).twins` });
    const wanted = cxt.$data ? _`${schemaCode} === true` : _`true`;
    const pair = gen.const('pair', _`${wanted} ? ${find}(${data}) : undefined`);
    cxt.setParams({ i: _`${pair}[0]`, j: _`${pair}[1]` });
    cxt.fail$data(_`${pair} !== undefined`);
  },
};

/** How many characters each pattern may be held against. */
export interface AjvSettings extends Options {
  readonly caps?: Caps;
  /** Where texts beyond a cap are noted while Ajv runs a schema itself. */
  readonly long?: ReturnType<typeof tooLong>;
}

export const makeAjv = (
  draft: Draft,
  { caps = [], long = tooLong(), ...options }: AjvSettings = {},
): AnyAjv => {
  const regExp = Object.assign(guarded(caps, long) as (pattern: string, flags: string) => RegExp, {
    code: `require(${JSON.stringify(FORMATS_MODULE)}).guarded(${asCode(caps)})`,
  });
  const ajv = draft.make({
    ...OPTIONS,
    code: { source: true, regExp, formats: _`require(${FORMATS_MODULE}).formats` },
    ...options,
  });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(uniqueItems);
  return ajv;
};

/** JSON is JavaScript but for two signs that older engines take for ends of lines. */
const asCode = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
