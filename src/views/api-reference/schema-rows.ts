import { isObject, type Json, type JsonObject } from '../../form/json';
import { pointerTokens, valueAt } from '../../form/pointer';

/** A member of what a schema describes. */
export interface SchemaRow {
  /** From the root: `/applicant/phone`, with `*` for each entry of a list. */
  readonly place: string;
  /** `string`, `integer | null`, `list`, or the values that it may have. */
  readonly kind: string;
  readonly isRequired: boolean;
  readonly about: string;
}

/** Rows of one schema: more than anybody reads to the end. */
export const MOST_ROWS = 300;

/** Values that are listed; of more, how many there are is told. */
const MOST_VALUES = 12;

/**
 * The members of a schema in a document, each with what is said of it on the spot. What is asked for under a condition only is not
 * told: for that one reads the schema.
 */
export const schemaRows = (schema: Json, document: JsonObject): readonly SchemaRow[] => {
  const rows: SchemaRow[] = [];
  const walk = (given: Json, place: string, isRequired: boolean, around: readonly Json[]): void => {
    const one = resolved(given, document);
    if (!isObject(one) || rows.length >= MOST_ROWS) return;
    if (place !== '' && !place.endsWith('/*'))
      rows.push({ place, kind: kindOf(one), isRequired, about: aboutOf(one, given) });
    if (around.includes(one)) return;
    const inside = [...around, one];
    const required = Array.isArray(one['required']) ? one['required'] : [];
    if (isObject(one['properties']))
      for (const [name, member] of Object.entries(one['properties']))
        walk(member, `${place}/${escaped(name)}`, required.includes(name), inside);
    if (isObject(one['items'])) walk(one['items'], `${place}/*`, true, inside);
  };
  walk(schema, '', true, []);
  return rows;
};

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const resolved = (schema: Json, document: JsonObject, hops = 0): Json => {
  if (!isObject(schema) || typeof schema['$ref'] !== 'string' || hops > 8) return schema;
  const target = schema['$ref'].startsWith('#')
    ? valueAt(document, pointerTokens(decodeURIComponent(schema['$ref'].slice(1))))
    : undefined;
  return target === undefined ? schema : resolved(target, document, hops + 1);
};

const kindOf = (schema: JsonObject): string => {
  const { type, format, items } = schema;
  const values = valuesOf(schema);
  if (values !== undefined)
    return values.length > MOST_VALUES
      ? `${values.slice(0, MOST_VALUES).map(told).join(' | ')} | … (${values.length})`
      : values.map(told).join(' | ');
  if (type === 'array') return isObject(items) ? `list of ${kindOf(items)}` : 'list';
  const name = Array.isArray(type) ? type.map(String).join(' | ') : typeof type === 'string' ? type : 'any';
  return typeof format === 'string' ? `${name} (${format})` : name;
};

const told = (value: Json): string => JSON.stringify(value);

const valuesOf = ({ enum: values, const: only, oneOf, anyOf }: JsonObject): Json[] | undefined => {
  if (Array.isArray(values)) return values;
  if (only !== undefined) return [only];
  const branches = Array.isArray(oneOf) ? oneOf : anyOf;
  if (!Array.isArray(branches)) return undefined;
  const each = branches.map((branch) => (isObject(branch) ? branch['const'] : undefined));
  return each.length > 0 && each.every((value) => value !== undefined) ? each : undefined;
};

const aboutOf = (schema: JsonObject, given: Json): string => {
  const words = [given, schema].flatMap((one) => (isObject(one) ? [one['title'], one['description']] : []));
  return [...new Set(words.filter((one): one is string => typeof one === 'string' && one !== ''))].join('\n');
};
