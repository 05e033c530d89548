import { afterString } from '../after-string';
import type { Json } from '../json';
import { toPointer, type Pointer } from '../pointer';

/** Something that cannot be kept and read again everywhere (RFC 7493), or is nested beyond all use. */
export interface Unstorable {
  readonly pointer: Pointer;
  readonly reason: 'character' | 'number' | 'depth';
}

/** Lists in groups in lists ...: no form goes deeper. */
export const DEEPEST = 64;

/** NUL ends a text in PostgreSQL and elsewhere; half a surrogate pair is no character. */
const isStorableText = (text: string) => !/[\0\p{Surrogate}]/u.test(text);

/** All that cannot be kept, in document order. Walks with a list of its own, so that depth cannot exhaust the stack. */
export const unstorable = (answer: Json | undefined): Unstorable[] => {
  const found: Unstorable[] = [];
  const waiting: { readonly value: Json | undefined; readonly path: readonly (string | number)[] }[] = [
    { value: answer, path: [] },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    const say = (reason: Unstorable['reason']) => found.push({ pointer: toPointer(path), reason });
    if (typeof value === 'number' && !Number.isFinite(value)) say('number');
    if (typeof value === 'string' && !isStorableText(value)) say('character');
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) {
      say('depth');
      continue;
    }
    const inner: [string | number, Json][] = Array.isArray(value)
      ? value.map((one, place) => [place, one])
      : Object.entries(value);
    if (inner.some(([name]) => typeof name === 'string' && !isStorableText(name))) {
      say('character');
      continue;
    }
    for (const [name, one] of inner.reverse()) waiting.push({ value: one, path: [...path, name] });
  }
  return found;
};

const QUOTE = '"'.charCodeAt(0);
const OPENING = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([']', '}'].map((sign) => sign.charCodeAt(0)));

/** Whether JSON text goes deeper than can be kept: told before it is parsed, by one look at each character, valid or not. */
export const nestsTooDeep = (text: string): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = afterString(text, at) - 1;
    else if (OPENING.has(code)) {
      if (++depth > DEEPEST) return true;
    } else if (CLOSING.has(code)) depth--;
  }
  return false;
};
