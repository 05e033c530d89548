import { cloneJson, removeAt } from '../answer/edit';
import { isObject, type Json } from '../json';
import { valueAt, type Path } from '../pointer';

/** So often a smaller answer is looked at. */
const MOST_LOOKS = 300;

/**
 * A smaller answer of which the same is true: without the parts that it can do without, the largest first. Awaits what is asked of each.
 */
export const shrink = async (
  answer: Json,
  isStill: (smaller: Json) => boolean | Promise<boolean>,
): Promise<Json> => {
  let now = answer;
  let looks = 0;
  for (let again = true; again && looks < MOST_LOOKS;) {
    again = false;
    for (const path of placesIn(now)) {
      if (valueAt(now, path) === undefined || looks++ >= MOST_LOOKS) continue;
      const smaller = without(now, path);
      if (smaller === undefined || !(await isStill(smaller))) continue;
      now = smaller;
      again = true;
    }
  }
  return now;
};

/** Every part of a value but the whole, those that hold others first. */
const placesIn = (value: Json, path: Path = []): Path[] => {
  const inner: [string | number, Json][] = Array.isArray(value)
    ? [...value.entries()].reverse()
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [
    ...inner.map(([token]) => [...path, token]),
    ...inner.flatMap(([token, one]) => placesIn(one, [...path, token])),
  ];
};

const without = (root: Json, path: Path): Json | undefined => {
  const last = path.at(-1);
  const around = path.slice(0, -1);
  const copy = cloneJson(root);
  const holder = valueAt(copy, around);
  if (typeof last === 'number' && Array.isArray(holder)) {
    holder.splice(last, 1);
    return copy;
  }
  return removeAt(copy, path) ?? {};
};
