import { isObject, type Json, type JsonObject } from '../json';
import { pointerTokens, type Pointer } from '../pointer';

/** The answer without the values at some pointers. What is not touched is shared with the original. */
export const strip = (answer: Json | undefined, pointers: Iterable<Pointer>): Json | undefined => {
  let left = answer;
  for (const pointer of pointers) left = without(left, pointerTokens(pointer));
  return left;
};

const without = (value: Json | undefined, [token, ...rest]: readonly string[]): Json | undefined => {
  if (token === undefined) return undefined;
  if (Array.isArray(value)) {
    const place = Number(token);
    const old = value[place];
    const kept = rest.length > 0 ? without(old, rest) : old;
    return kept === undefined || kept === old ? value : value.with(place, kept);
  }
  if (!isObject(value) || !Object.hasOwn(value, token)) return value;
  const inner = rest.length > 0 ? without(value[token], rest) : undefined;
  return inner === value[token] ? value : withMember(value, token, inner);
};

/** Built by definition, so that a member called `__proto__` is a member like any other. */
const withMember = (object: JsonObject, name: string, value: Json | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(object).flatMap(([key, old]): [string, Json][] =>
      key !== name ? [[key, old]] : value === undefined ? [] : [[key, value]],
    ),
  );
