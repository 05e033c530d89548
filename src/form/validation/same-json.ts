import { isObject, type Json } from '../json';

/** Whether two values are the same JSON value: members in any order, names such as `constructor` like any other. */
export const sameJson = (a: Json, b: Json): boolean => {
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, place) => {
        const other = b[place];
        return other !== undefined && sameJson(item, other);
      })
    );
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [one, other] = [a[name], Object.hasOwn(b, name) ? b[name] : undefined];
      return one !== undefined && other !== undefined && sameJson(one, other);
    })
  );
};
