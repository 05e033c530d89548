import { EACH, pointerTokens, type Path } from '../pointer';

const STEP_OVER_ONE = new Set(['then', 'else', 'if', 'not']);
const STEP_OVER_TWO = new Set(['allOf', 'anyOf', 'oneOf', '$defs', 'definitions']);

/**
 * The value that a JSON Forms scope means: `#/properties/applicant/properties/phone` -> applicant, phone. Branches on
 * the way (`#/allOf/0/then/properties/x`) are stepped over: a value is the same whichever branch declares it.
 */
export const scopePath = (scope: string): Path | undefined => {
  if (!/^#(\/|$)/.test(scope)) return undefined;
  const tokens = pointerTokens(scope.slice(1));
  const path: (string | number)[] = [];
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] ?? '';
    const next = tokens[place + 1];
    if (token === 'properties' && next !== undefined) {
      path.push(next);
      place++;
    } else if (token === 'items') path.push(EACH);
    else if (STEP_OVER_TWO.has(token) && next !== undefined) place++;
    else if (!STEP_OVER_ONE.has(token)) return undefined;
  }
  return path;
};
