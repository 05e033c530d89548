import type { JsonObject } from '../json';
import { EACH, pointerTokens, type Path, type Pointer } from '../pointer';
import type { Building } from './building';
import { namesIn, type ObjectContext } from './object-context';
import { below } from './schema-parts';
import { contextAt, findProperty, remarkIn } from './ui-fault';

const STEP_OVER_ONE = new Set(['then', 'else', 'if', 'not']);
const STEP_OVER_TWO = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  '$defs',
  'definitions',
  'dependentSchemas',
  'dependencies',
]);

/**
 * The value that a JSON Forms scope means: `#/properties/applicant/properties/phone` -> applicant, phone. Branches on
 * the way (`#/allOf/0/then/properties/x`) are stepped over: a value is the same whichever branch declares it.
 */
export const scopePath = (scope: string): Path | undefined => {
  if (!/^#?\/|^#$/.test(scope)) return undefined;
  const pointer = scope.replace(/^#/, '');
  // A slash too many, as it is met in the wild.
  const tokens = pointer === '/' ? [] : pointerTokens(pointer);
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

/** The path of an element's or condition's scope. */
export const statedScope = (b: Building, element: JsonObject, pointer: Pointer): Path | undefined => {
  const { scope } = element;
  if (typeof scope !== 'string') return undefined;
  if (scope.startsWith('/'))
    remarkIn(b, below(pointer, 'scope'), 'A scope begins with "#".', `Write "#${scope}".`);
  return scopePath(scope);
};

/** Where a scope leads, seen from an object. */
export type Reached =
  /** The object itself. */
  | { readonly to: 'base' }
  | { readonly to: 'property' }
  /** A value that only some shapes of an object have: the object's path from the base. */
  | { readonly to: 'variant'; readonly of: Path }
  /** Into the entries of a list: the list's path from the base. */
  | { readonly to: 'entries'; readonly of: Path }
  | { readonly to: 'nothing' };

export const reach = (b: Building, base: ObjectContext, scope: Path): Reached => {
  if (scope.length === 0) return { to: 'base' };
  const each = scope.indexOf(EACH);
  if (each >= 0) return { to: 'entries', of: scope.slice(0, each) };
  if (findProperty(b, base, scope)) return { to: 'property' };
  for (let length = scope.length - 1; length >= 0; length--) {
    const of = scope.slice(0, length);
    const found = length === 0 ? undefined : findProperty(b, base, of);
    if (length > 0 && !found) continue;
    if (isInVariant(b, base, of, scope[length])) return { to: 'variant', of };
  }
  return { to: 'nothing' };
};

const isInVariant = (b: Building, base: ObjectContext, of: Path, name: string | number | undefined) => {
  const context = contextAt(b, base, of);
  return (
    typeof name === 'string' &&
    context?.unions.some(({ branches }) =>
      branches.some((branch) => namesIn(b, branch, context.path).includes(name)),
    ) === true
  );
};
