import { _, type Options } from 'ajv';
import { guarded, tooLong, type Caps } from '../patterns/guard';
import type { AnyAjv, Draft } from './drafts';
import { formats, FORMATS_MODULE } from './format-list';
import { OWN_KEYWORDS } from './own-keywords';

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
  logger: false,
  $data: true,
  inlineRefs: LONGEST_INLINE,
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
    code: `require(${JSON.stringify(FORMATS_MODULE)}).guarded(exports.caps)`,
  });
  const ajv = draft.make({
    ...OPTIONS,
    ...options,
    code: { ...options.code, source: true, regExp, formats: _`require(${FORMATS_MODULE}).formats` },
  });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  for (const own of OWN_KEYWORDS) {
    const name = String(own.keyword);
    if (ajv.getKeyword(name) === false) continue;
    ajv.removeKeyword(name);
    ajv.addKeyword(own);
  }
  return ajv;
};
