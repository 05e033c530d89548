import type { ErrorObject, ValidateFunction } from 'ajv';

/** A variable of the environment that holds a list in JSON, and what it is held against. */
export interface ListSetting<Item> {
  /** The variable's. */
  readonly name: string;
  readonly schema: { readonly description: string };
  readonly check: ValidateFunction<Item[]>;
}

/**
 * A list that an operator has written, held against its schema; empty where there is none, or where something is wrong with it.
 * @param wrong gets a sentence for each fault, which names its place and never shows what stands there
 */
export const readList = <Item extends { readonly id: string }>(
  setting: ListSetting<Item>,
  text: string | undefined,
  wrong: (sentence: string) => void,
): readonly Item[] => {
  const { name, check } = setting;
  if (text === undefined) return [];
  const given = parsed(text);
  if (given === undefined) {
    wrong(`${name} is not JSON (not shown). Expected: a list of providers, as the manual describes.`);
    return [];
  }
  if (!check(given)) {
    const sentences = (check.errors ?? []).map((error) => sentence(setting, error));
    [...new Set(sentences)].forEach(wrong);
    return [];
  }
  const ids = given.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) wrong(`${name} has two providers with the id ${JSON.stringify(twice)}.`);
  return given;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const sentence = (
  { name, schema }: Pick<ListSetting<never>, 'name' | 'schema'>,
  { keyword, instancePath, schemaPath, params }: ErrorObject,
): string => {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string>>;
  const at = `${name}${instancePath === '' ? '' : ` at ${instancePath}`}`;
  if (keyword === 'required')
    return `${at} has no ${JSON.stringify(missingProperty)}. Expected: ${expected(schema, `${parentOf(schemaPath)}/properties/${missingProperty ?? ''}`)}.`;
  if (keyword === 'additionalProperties')
    return `${at} has ${JSON.stringify(additionalProperty)}, which is not known here. Take it away, or look how it is spelt.`;
  return `${at} is wrong (not shown). Expected: ${expected(schema, parentOf(schemaPath))}.`;
};

const parentOf = (schemaPath: string): string => schemaPath.slice(0, schemaPath.lastIndexOf('/'));

/** The nearest description on the way to a place in the schema. */
const expected = (schema: { readonly description: string }, schemaPath: string): string => {
  let at: unknown = schema;
  let found = schema.description;
  for (const token of schemaPath.split('/').slice(1)) {
    at = (at as Record<string, unknown> | undefined)?.[token];
    const told = (at as { description?: unknown } | undefined)?.description;
    if (typeof told === 'string') found = told;
  }
  return found;
};
