/**
 * In the browser's bundle this stands in for `form/validation/format-list`, whose expressions would weigh more than most forms:
 * a form version's script brings those that it uses, and the rest comes when a form needs it.
 */
import type { Format } from 'ajv';
import { regExp } from '../../form/patterns/reg-exp';

export { regExp };
export const FORMATS_MODULE = 'blankett-formats';

/** Filled before the validator is run. */
export const formats: Record<string, Format> = {};
