import type { Json } from '../json';
import { sameJson } from '../validation/same-json';
import type { MapValues } from './migration';

/**
 * A value as it is called now, itself where nothing is said of it. Of a list of choices each is looked up; two that become one
 * stand there once.
 */
export const mapped = (value: Json, values: MapValues['values']): Json => {
  const whole = values.find(({ from }) => sameJson(from, value));
  if (whole !== undefined) return whole.to;
  if (!Array.isArray(value)) return value;
  const now = value.map((entry) => values.find(({ from }) => sameJson(from, entry))?.to ?? entry);
  if (now.every((entry, place) => entry === value[place])) return value;
  // A list that held the same twice before may do so now.
  return once(value).length < value.length ? now : once(now);
};

const once = (list: readonly Json[]): Json[] => {
  const seen = new Set<string>();
  return list.filter((entry) => {
    const text = JSON.stringify(entry);
    return !seen.has(text) && seen.add(text);
  });
};
