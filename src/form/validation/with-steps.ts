import { FORMATS_MODULE } from './format-list';

/** How each function that Ajv writes begins. */
const FUNCTION = /(?<=^|[;}\n])function validate\d+\(data, \{instancePath="[^)]*\)\{/g;

/** Lets each function of compiled code count itself as a step of work; `loadCompiledForm` sets how many there may be. */
export const withSteps = (code: string): string =>
  code
    .replace(FUNCTION, '$&step();')
    .replace('"use strict";', `"use strict";const step = require(${JSON.stringify(FORMATS_MODULE)}).step;`);
