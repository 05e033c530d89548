/** A JSON value, as parsed. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** A JSON Schema as it stands in a file. Read with care: it comes from outside and may say anything. */
export type JsonSchema = JsonObject | boolean;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object that the object itself holds; `toString` and `__proto__` are names like any other. */
export const member = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
