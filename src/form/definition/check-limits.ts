import { isObject, type Json, type JsonSchema } from '../json';
import type { Pointer } from '../pointer';
import type { Finding } from '../problem';
import { referencesOf, refTargets, type RefTargets } from './refs';
import { subschemasOf } from './subschemas';

/** Schemas within schemas; more and the programs that read them run out of room. */
const DEEPEST = 100;
const MOST_SCHEMAS = 20_000;
/** Schemas that one value may be held against. A large form has some dozens. */
const MOST_AT_ONCE = 10_000;

const fault = (pointer: Pointer, reason: string, mend: string): Finding => ({
  level: 'error',
  file: 'schema.json',
  pointer,
  reason,
  mend,
});

/** Whether a schema is deeper or larger than any form. Looked at first, since all else walks through it. */
export const checkSize = (root: JsonSchema): Finding[] => {
  let count = 0;
  const stack: [Pointer, Json, number][] = [['', root, 1]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [pointer, schema, depth] = next;
    count += 1;
    if (depth > DEEPEST)
      return [
        fault(
          pointer.split('/').slice(0, 7).join('/'),
          `The schema nests deeper than ${DEEPEST} levels.`,
          'Give the inner parts names in "$defs", and refer to them there.',
        ),
      ];
    if (count > MOST_SCHEMAS)
      return [
        fault(
          '',
          `There are more than ${MOST_SCHEMAS} schemas in the file.`,
          'Name what comes again in "$defs", and refer to it; or make several forms of it.',
        ),
      ];
    if (isObject(schema))
      for (const inner of subschemasOf(schema))
        stack.push([pointer + inner.pointer, inner.schema, depth + 1]);
  }
  return [];
};

/**
 * Whether judging one value could go on for ever (a schema that refers to itself about the same value), or as good as: parts
 * that are each put together of two of the next double with every step.
 */
export const checkWork = (root: JsonSchema): Finding[] => {
  const refs = refTargets(root);
  const known = new Map<Pointer, number>();
  const open = new Set<Pointer>();
  const weigh = (pointer: Pointer): number | Finding => {
    const before = known.get(pointer);
    if (before !== undefined) return before;
    if (open.has(pointer))
      return fault(
        pointer,
        'The schema refers to itself about the same value: judging would never end.',
        'Let it refer to itself below "properties" or "items" only.',
      );
    open.add(pointer);
    let weight = 1;
    for (const inner of sameValue(refs, pointer)) {
      const found = weigh(inner);
      if (typeof found !== 'number') return found;
      weight += found;
    }
    open.delete(pointer);
    known.set(pointer, weight);
    return weight;
  };
  for (const pointer of refs.schemas.keys()) {
    const found = weigh(pointer);
    if (typeof found !== 'number') return [found];
    if (found > MOST_AT_ONCE)
      return [
        fault(
          pointer,
          `One value would be held against ${counted(found)} schemas at once.`,
          'Take away references that lead to the same part on several ways.',
        ),
      ];
  }
  return [];
};

const counted = (weight: number): string => (weight < 1e9 ? String(weight) : 'more than a thousand million');

/** The schemas that are about the same value as the one that holds them. */
const sameValue = (refs: RefTargets, pointer: Pointer): Pointer[] => {
  const schema = refs.schemas.get(pointer);
  if (!isObject(schema)) return [];
  const referred = referencesOf(schema, refs.dialect).flatMap(([, ref]) => refs.find(ref, pointer) ?? []);
  const inner = subschemasOf(schema).flatMap((one) => (one.reach === 'here' ? [pointer + one.pointer] : []));
  return refs.dialect.besideRef || referred.length === 0 ? [...referred, ...inner] : referred;
};
