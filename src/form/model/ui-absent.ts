import { isObject, type Json, type JsonObject } from '../json';

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** What each keyword says of a value that is not there; the others say nothing against it. */
const JUDGES: Readonly<Record<string, (value: Json, schema: JsonObject) => boolean>> = {
  type: () => false,
  const: () => false,
  enum: () => false,
  not: (inner) => !holdsOfNothing(inner),
  allOf: (inner) => list(inner).every(holdsOfNothing),
  anyOf: (inner) => list(inner).some(holdsOfNothing),
  oneOf: (inner) => list(inner).filter(holdsOfNothing).length === 1,
  if: (inner, { then = true, else: otherwise = true }) =>
    holdsOfNothing(holdsOfNothing(inner) ? then : otherwise),
};

/** Whether a condition's schema holds while there is no answer: JSON Forms holds it against `undefined`. */
export const holdsOfNothing = (schema: Json): boolean =>
  isObject(schema)
    ? Object.entries(schema).every(([name, value]) =>
        Object.hasOwn(JUDGES, name) ? JUDGES[name]?.(value, schema) === true : true,
      )
    : schema !== false;
