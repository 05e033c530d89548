import { _, type Options } from 'ajv';
import type { AnyAjv, Draft } from './drafts';
import { formats, FORMATS_MODULE, regExp } from './format-list';

const patterns = Object.assign((pattern: string, flags: string) => regExp(pattern, flags), {
  code: `require(${JSON.stringify(FORMATS_MODULE)}).regExp`,
});

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
  code: { source: true, regExp: patterns, formats: _`require(${FORMATS_MODULE}).formats` },
};

export const makeAjv = (draft: Draft, options: Options = {}): AnyAjv => {
  const ajv = draft.make({ ...OPTIONS, ...options });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  return ajv;
};
