import type { Caps } from '../patterns/guard';
import { FORMATS_MODULE } from './format-list';

/** How each function that Ajv writes begins. */
const FUNCTION = /(?<=^|[;}\n])function validate\d+\(data, \{instancePath="[^)]*\)\{/g;

/**
 * Says first what compiled code leans on: how long a text each pattern takes, and that each function counts itself as a step
 * of work. `loadCompiledForm` sets how many steps there may be.
 */
export const withPrelude = (code: string, caps: Caps): string =>
  code
    .replace(FUNCTION, '$&step();')
    .replace(
      '"use strict";',
      () =>
        `"use strict";exports.caps = ${asCode(caps)};const step = require(${asCode(FORMATS_MODULE)}).step;`,
    );

/** JSON is JavaScript but for two signs that older engines take for ends of lines. */
const asCode = (value: unknown): string =>
  JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
