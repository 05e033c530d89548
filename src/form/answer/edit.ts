/** Changing a JSON value in place, at a path. Members are made by definition, so that `__proto__` is a name like any other. */
import { isObject, member, type Json, type JsonObject } from '../json';
import type { Path } from '../pointer';

export const cloneJson = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(cloneJson);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cloneJson(inner)]));
};

export const putMember = (object: JsonObject, name: string, value: Json): void => {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
};

/** The root with a value put at the path; what lies on the way is made: an object for a name, a list with holes for a place. */
export const putAt = (root: Json | undefined, [token, ...rest]: Path, value: Json): Json => {
  if (token === undefined) return value;
  if (typeof token === 'number') {
    const list = Array.isArray(root) ? root : [];
    while (list.length < token) list.push(null);
    list[token] = putAt(list[token], rest, value);
    return list;
  }
  const object = isObject(root) ? root : {};
  putMember(object, token, putAt(member(object, token), rest, value));
  return object;
};

/**
 * The root without the value at the path. An object that lost its last member goes with it, save those that the first
 * `stays` tokens lead to; an entry of a list stays, as `{}` or, where it is taken out itself, as a hole. What was empty
 * before is left alone: somebody else put it there.
 */
export const removeAt = (root: Json | undefined, [token, ...rest]: Path, stays = 0): Json | undefined => {
  if (token === undefined) return undefined;
  const isLast = rest.length === 0;
  if (typeof token === 'number') {
    if (Array.isArray(root) && token < root.length)
      root[token] = isLast ? null : (removeAt(root[token], rest, stays - 1) ?? {});
    return root;
  }
  if (!isObject(root) || !Object.hasOwn(root, token)) return root;
  const left = isLast ? undefined : removeAt(root[token], rest, stays - 1);
  const inner = left ?? (!isLast && stays > 0 ? {} : undefined);
  if (inner !== undefined) putMember(root, token, inner);
  else Reflect.deleteProperty(root, token);
  return Object.keys(root).length === 0 ? undefined : root;
};
