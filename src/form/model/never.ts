import { isObject, type Json } from '../json';

/** Whether nothing can satisfy a schema: `false`, or `not` of anything, as TypeScript's `never` comes out of tools. */
export const isNever = (schema: Json | undefined): boolean => {
  if (!isObject(schema)) return schema === false;
  const { not } = schema;
  return not === true || (isObject(not) && Object.keys(not).length === 0);
};
