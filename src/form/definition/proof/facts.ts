import { isObject, type Json, type JsonObject } from '../../json';
import type { Dialect } from '../dialects';
import type { Placed } from './claims';
import { formatLengths } from './format-lengths';
import { below, knows, listed, placeOf, type Here } from './here';
import { higher, KINDS, lower, type Kind, type Known, type Limit } from './known';
import { isData } from './reasoner';

const number = (schema: JsonObject, keyword: string): number | undefined => {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
};

/** Of the plain keywords: which values may stand there. */
export const facts = ({ schema, placed, refs: { dialect } }: Here, before: Known): Known => {
  const limit = (keyword: string): Limit | undefined => {
    const value = number(schema, keyword);
    return value === undefined ? undefined : { value, from: placeOf(below(placed, value, keyword)) };
  };
  const least = (name: keyof Known, keyword: string) => {
    const found = limit(keyword);
    return found && { [name]: higher(before[name] as Limit | undefined, found) };
  };
  const most = (name: keyof Known, keyword: string) => {
    const found = limit(keyword);
    return found && { [name]: lower(before[name] as Limit | undefined, found) };
  };
  let known: Known = {
    ...before,
    ...least('shortest', 'minLength'),
    ...most('longest', 'maxLength'),
    ...least('fewest', 'minItems'),
    ...most('most', 'maxItems'),
    ...least('leastMembers', 'minProperties'),
    ...most('mostMembers', 'maxProperties'),
    ...(schema['uniqueItems'] === true && { isDistinct: true }),
    ...typed(schema, placed, before),
    ...ranged(schema, limit, before),
  };
  const { pattern, format, required } = schema;
  if (typeof pattern === 'string') known = { ...known, patterns: [...known.patterns, pattern] };
  if (typeof format === 'string') known = formatted(known, format, placeOf(below(placed, format, 'format')));
  const prefix = knows(dialect, 'prefixItems') ? listed(schema['prefixItems']).length : 0;
  if (schema['items'] === false && known.most === undefined)
    known = { ...known, most: { value: prefix, from: placeOf(below(placed, false, 'items')) } };
  for (const keyword of ['const', 'enum']) known = chosen(known, schema, keyword, placed, dialect);
  if (placed.isAlone === true || !Array.isArray(required)) return known;
  const at = placeOf(below(placed, required, 'required'));
  const needs = required.flatMap((name): [string, string][] =>
    typeof name === 'string' ? [[name, at]] : [],
  );
  return { ...known, needs: new Map([...needs, ...known.needs]) };
};

const chosen = (
  known: Known,
  schema: JsonObject,
  keyword: string,
  placed: Placed,
  dialect: Dialect,
): Known => {
  const said = schema[keyword];
  if (said === undefined || isData(said) || !knows(dialect, keyword)) return known;
  const all = keyword === 'const' ? [said] : said;
  if (!Array.isArray(all)) return known;
  const from = placeOf(below(placed, said, keyword));
  if (known.values === undefined) return { ...known, values: all, valuesFrom: from };
  const texts = new Set(all.map((value) => JSON.stringify(value)));
  // Objects may be the same with their members in another order: they stay.
  const values = known.values.filter(
    (value) => isObject(value) || Array.isArray(value) || texts.has(JSON.stringify(value)),
  );
  return { ...known, values, valuesFrom: `${known.valuesFrom ?? ''} and ${from}` };
};

const typed = (schema: JsonObject, placed: Placed, before: Known): Partial<Known> => {
  const kinds = kindsIn(schema);
  if (kinds === undefined) return {};
  const types = listed(Array.isArray(schema['type']) ? schema['type'] : [schema['type'] ?? null]);
  return {
    kinds: before.kinds.filter((kind) => kinds.includes(kind)),
    kindsFrom: [
      ...(before.kindsFrom === undefined ? [] : [before.kindsFrom]),
      placeOf(below(placed, true, 'type')),
    ]
      .slice(-2)
      .join(' and '),
    ...(types.includes('integer') && !types.includes('number') && { isWhole: true }),
  };
};

/** What a schema lets be there, by its type alone; undefined where it says nothing of that. */
export const kindsIn = ({ type, nullable }: JsonObject): readonly Kind[] | undefined => {
  if (type === undefined || isData(type)) return undefined;
  const names = [...(Array.isArray(type) ? type : [type]), ...(nullable === true ? ['null'] : [])];
  return KINDS.filter((kind) => names.includes(kind) || (kind === 'number' && names.includes('integer')));
};

type LimitOf = (keyword: string) => Limit | undefined;

/** Draft-04 says of a limit that it is exclusive; later drafts have limits of their own for that. */
const ranged = (schema: JsonObject, limit: LimitOf, before: Known): Partial<Known> => {
  const [low, high] = [limit('minimum'), limit('maximum')];
  const [above, under] = [limit('exclusiveMinimum'), limit('exclusiveMaximum')];
  const step = limit('multipleOf');
  const lows = [
    ...(low ? [{ ...low, open: schema['exclusiveMinimum'] === true }] : []),
    ...(above ? [{ ...above, open: true }] : []),
  ];
  const highs = [
    ...(high ? [{ ...high, open: schema['exclusiveMaximum'] === true }] : []),
    ...(under ? [{ ...under, open: true }] : []),
  ];
  return {
    ...(lows.length > 0 && { low: lows.reduce<Limit | undefined>(higher, before.low) }),
    ...(highs.length > 0 && { high: highs.reduce<Limit | undefined>(lower, before.high) }),
    ...(step !== undefined && step.value > 0 && { steps: [...before.steps, step] }),
  };
};

const formatted = (known: Known, format: string, from: string): Known => {
  const [least, most] = formatLengths(format);
  return {
    ...known,
    formats: [...known.formats, format],
    ...(least > 0 && { shortest: higher(known.shortest, { value: least, from }) }),
    ...(most < Infinity && { longest: lower(known.longest, { value: most, from }) }),
  };
};
