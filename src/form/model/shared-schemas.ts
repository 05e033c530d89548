import { referencesOf, type RefTargets } from '../definition/refs';
import { isObject } from '../json';
import type { Pointer } from '../pointer';
import type { Building } from './building';

const known = new WeakMap<RefTargets, ReadonlyMap<Pointer, number>>();

/** Whether more than one property refers to a schema, or one to the whole that it stands in. */
export const isShared = ({ refs }: Building, pointer: Pointer): boolean => {
  if (pointer === '') return true;
  const counts = known.get(refs) ?? countsIn(refs);
  known.set(refs, counts);
  return (counts.get(pointer) ?? 0) > 1;
};

/** A property, or one of the ways to answer it: `anyOf` of a reference and `null` is how many tools say "or nothing". */
const IN_PROPERTIES = /\/properties\/[^/]*(?:\/(?:anyOf|oneOf|allOf)\/\d+)?$/;

const countsIn = (refs: RefTargets): ReadonlyMap<Pointer, number> => {
  const counts = new Map<Pointer, number>();
  for (const [at, schema] of refs.schemas) {
    if (!isObject(schema) || !IN_PROPERTIES.test(at)) continue;
    for (const [, ref] of referencesOf(schema, refs.dialect)) {
      const target = refs.find(ref, at);
      if (target !== undefined) counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return counts;
};
