import { isObject, type Json, type JsonObject } from '../../form';

/** Whether two values say the same. The order of names means nothing, except in `properties`: it is that of the questions. */
export const same = (one: Json | undefined, other: Json | undefined): boolean =>
  one !== undefined && other !== undefined ? areSame(one, other, false) : one === other;

/** Whether two schemas say the same by one keyword; in `properties` the order counts. */
export const sameBy = (keyword: string, one: JsonObject, other: JsonObject): boolean =>
  sameMember(keyword, one, other);

/** What was found of two objects or lists, while either is anywhere: each is asked about again at every level around it. */
const found = {
  inOrder: new WeakMap<object, WeakMap<object, boolean>>(),
  plain: new WeakMap<object, WeakMap<object, boolean>>(),
};

const areSame = (one: Json, other: Json, keepsOrder: boolean): boolean => {
  if (one === other) return true;
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false;
  const list = keepsOrder ? found.inOrder : found.plain;
  const ofOne = list.get(one) ?? new WeakMap<object, boolean>();
  list.set(one, ofOne);
  const before = ofOne.get(other);
  if (before !== undefined) return before;
  const answer = compare(one, other, keepsOrder);
  ofOne.set(other, answer);
  return answer;
};

const compare = (one: Json, other: Json, keepsOrder: boolean): boolean => {
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, place) => areSame(value, other[place] ?? null, false))
    );
  if (!isObject(one) || !isObject(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  if (names.length !== others.length) return false;
  if (keepsOrder && names.some((name, place) => name !== others[place])) return false;
  return names.every((name) => sameMember(name, one, other));
};

const sameMember = (name: string, one: JsonObject, other: JsonObject): boolean => {
  const [has, hasToo] = [Object.hasOwn(one, name), Object.hasOwn(other, name)];
  if (!has || !hasToo) return has === hasToo;
  const [value, second] = [one[name], other[name]];
  return value === undefined || second === undefined
    ? value === second
    : areSame(value, second, name === 'properties');
};
