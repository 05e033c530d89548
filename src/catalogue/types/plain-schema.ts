import type { compile } from 'json-schema-to-typescript';
import { isObject, pointerTokens, valueAt, type Json, type JsonObject, type JsonSchema } from '../../form';
import { refTargets, type RefTargets } from '../../form/definition/refs';
import { FILE_SCHEMA, isFileReference } from '../../form/files/file-schema';

/** The JSON Schema that json-schema-to-typescript understands. */
export type Plain = Parameters<typeof compile>[0];

/** All that is said of one value: surely, and under some condition. */
interface Said {
  readonly sure: JsonObject[];
  readonly maybe: JsonObject[];
  /** References on the way here; one that comes again leads round in a circle. */
  readonly refs: Set<string>;
}

interface Source {
  readonly root: JsonSchema;
  readonly targets: RefTargets;
}

/**
 * A form's schema in the few words that json-schema-to-typescript reads right: it makes `never[]` of `prefixItems`, and does
 * not know `if`, `dependentRequired` and `dependentSchemas`. References are filled in, `allOf` is put together, and what is
 * asked for or mandatory under a condition only is optional. So every answer that is valid is of the type.
 */
export const plainSchema = (root: JsonSchema): Plain => {
  const source = { root, targets: refTargets(root) };
  return plain(source, gather(source, [root]));
};

const gather = (
  source: Source,
  schemas: readonly Json[],
  under: readonly Json[] = [],
  around: ReadonlySet<string> = new Set(),
): Said => {
  const said: Said = { sure: [], maybe: [], refs: new Set(around) };
  for (const schema of schemas) add(source, schema, said.sure, said);
  for (const schema of under) add(source, schema, said.maybe, said);
  return said;
};

const add = (source: Source, schema: Json, to: JsonObject[], said: Said): void => {
  if (!isObject(schema)) return;
  to.push(schema);
  const { $ref: ref, allOf, then, else: otherwise } = schema;
  const target = typeof ref === 'string' ? source.targets.find(ref) : undefined;
  if (target !== undefined && !said.refs.has(target)) {
    said.refs.add(target);
    add(source, valueAt(source.root, pointerTokens(target)) ?? true, to, said);
  }
  if (target === undefined && isFileReference(ref)) to.push(FILE_SCHEMA);
  for (const part of listOf(allOf)) add(source, part, to, said);
  const branches = [
    ...[then, otherwise].flatMap((branch) => branch ?? []),
    ...membersOf(schema['dependentSchemas']).map(([, branch]) => branch),
    ...membersOf(schema['dependencies']).map(([, branch]) => branch),
    ...(hasMembers(schema) ? alternatives(schema) : []),
  ];
  for (const branch of branches) add(source, branch, said.maybe, said);
};

const plain = (source: Source, said: Said): Plain => ({
  ...description(said.sure),
  ...shape(source, said),
});

const shape = (source: Source, said: Said): Plain => {
  const { sure } = said;
  const choices = sure.map(choicesOf).find((values) => values !== undefined);
  if (choices !== undefined) return { enum: choices };
  const type = sure.map((schema) => schema['type']).find((one) => one !== undefined) as Plain['type'];
  if (type === 'object' || (type === undefined && [...sure, ...said.maybe].some(hasMembers)))
    return object(source, said);
  if (type === 'array' || (type === undefined && sure.some((one) => 'items' in one || 'prefixItems' in one)))
    return list(source, said);
  if (type !== undefined) return { type };
  const several = sure.map(alternatives).find((branches) => branches.length > 0);
  return several === undefined
    ? {}
    : { anyOf: several.map((branch) => plain(source, gather(source, [branch], [], said.refs))) };
};

const object = (source: Source, { sure, maybe, refs }: Said): Plain => {
  const names = new Set([...sure, ...maybe].flatMap((schema) => Object.keys(properties(schema))));
  const asked = (schemas: readonly JsonObject[], name: string) =>
    schemas.flatMap((schema) =>
      Object.hasOwn(properties(schema), name) ? [properties(schema)[name] ?? true] : [],
    );
  const members = [...names].map((name): [string, Plain] => {
    const always = asked(sure, name);
    const sometimes = asked(maybe, name);
    const convert = (first: readonly Json[], under: readonly Json[]) =>
      plain(source, gather(source, first, under, refs));
    if (always.length > 0) return [name, convert(always, sometimes)];
    const [first, ...more] = sometimes.map((schema) => convert([schema], []));
    return [name, more.length === 0 ? (first ?? {}) : { anyOf: [first ?? {}, ...more] }];
  });
  const required = new Set(
    sure.flatMap((schema) => listOf(schema['required'])).filter((name) => typeof name === 'string'),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(members),
    required: [...required].filter((name) => names.has(name)),
    additionalProperties: others(source, sure, members.length > 0, refs),
  };
};

/** What names that the schema does not list may hold. Beside listed ones a type would have to fit those as well. */
const others = (
  source: Source,
  sure: readonly JsonObject[],
  hasNamed: boolean,
  refs: ReadonlySet<string>,
): boolean | Plain => {
  if (sure.some((schema) => 'patternProperties' in schema)) return true;
  if (
    sure.some(
      (schema) => schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false,
    )
  )
    return false;
  const given = sure.map((schema) => schema['additionalProperties']).find(isObject);
  return given === undefined || hasNamed ? true : plain(source, gather(source, [given], [], refs));
};

const list = (source: Source, { sure, refs }: Said): Plain => {
  const convert = (schema: Json) => plain(source, gather(source, [schema], [], refs));
  const places = sure.map(placesOf).find((schemas) => schemas.length > 0);
  if (places === undefined) {
    const items = sure.map((schema) => schema['items']).filter(isObject);
    return { type: 'array', items: plain(source, gather(source, items, [], refs)) };
  }
  const rest = sure.map(restOf).find((schema) => schema !== undefined);
  const least = Math.max(0, ...sure.map(({ minItems }) => (typeof minItems === 'number' ? minItems : 0)));
  return {
    type: 'array',
    items: places.map(convert),
    minItems: Math.min(least, places.length),
    additionalItems: rest === false ? false : rest === undefined ? true : convert(rest),
  };
};

/** The schemas of a list's first places: `prefixItems`, which was `items` until 2019. */
const placesOf = ({ prefixItems, items }: JsonObject): Json[] => listOf(prefixItems ?? items);

const restOf = ({ prefixItems, items, additionalItems }: JsonObject): Json | undefined =>
  prefixItems === undefined ? additionalItems : items;

/** The values that a schema allows, where it lists them. */
const choicesOf = (schema: JsonObject): Json[] | undefined => {
  if (schema['const'] !== undefined) return [schema['const']];
  if (Array.isArray(schema['enum'])) return schema['enum'];
  const branches = alternatives(schema);
  const values = branches.map((branch) => (isObject(branch) ? branch['const'] : undefined));
  return branches.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
};

const alternatives = ({ anyOf, oneOf }: JsonObject): Json[] => listOf(oneOf ?? anyOf);

const hasMembers = (schema: JsonObject): boolean => isObject(schema['properties']);

const properties = ({ properties: named }: JsonObject): JsonObject => (isObject(named) ? named : {});

const membersOf = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value) : [];

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

const description = (sure: readonly JsonObject[]): Plain => {
  const text = (name: 'title' | 'description') =>
    sure.map((schema) => schema[name]).find((one) => typeof one === 'string');
  const words = [text('title'), text('description')].filter((one) => one !== undefined).join('\n\n');
  return words === '' ? {} : { description: words };
};
