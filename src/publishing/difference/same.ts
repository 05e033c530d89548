import { isObject, type Json, type JsonObject } from '../../form';

/** Whether two values say the same. The order of names means nothing, except in `properties`: it is that of the questions. */
export const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && inOrder(one) === inOrder(other));

const inOrder = (value: Json): string => JSON.stringify(arranged(value, false));

const arranged = (value: Json, keepsOrder: boolean): Json => {
  // What is first tells a list from an object, which becomes a list too.
  if (Array.isArray(value)) return ['list', ...value.map((one) => arranged(one, false))];
  if (!isObject(value)) return value;
  const members = Object.entries(value);
  if (!keepsOrder) members.sort(([a], [b]) => (a < b ? -1 : 1));
  // As a list: an object of its own would put names such as "2" first.
  return ['object', ...members.map(([name, one]) => [name, arranged(one, name === 'properties')])];
};

/** Whether two schemas say the same by one keyword; in `properties` the order counts. */
export const sameBy = (keyword: string, one: JsonObject, other: JsonObject): boolean => {
  const by = (schema: JsonObject) =>
    Object.hasOwn(schema, keyword) ? { [keyword]: schema[keyword] ?? null } : {};
  return same(by(one), by(other));
};
