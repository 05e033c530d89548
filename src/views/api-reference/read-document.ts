import { isObject, type Json, type JsonObject } from '../../form/json';

/** Something beside the body: in the address, or in a header. */
export interface ToldParameter {
  readonly name: string;
  readonly where: 'path' | 'header';
  readonly isRequired: boolean;
  readonly about: string;
}

/** What comes back, by status. */
export interface ToldAnswer {
  readonly status: string;
  readonly about: string;
  /** What it looks like, as JSON. */
  readonly example?: string;
}

/** One thing that a program can ask for. */
export interface ToldOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needsKey: boolean;
  readonly parameters: readonly ToldParameter[];
  /** The name of the schema of what is sent. */
  readonly takes?: string;
  /** What is sent, for example: names, and JSON. */
  readonly examples: readonly (readonly [string, string])[];
  readonly answers: readonly ToldAnswer[];
}

/** Operations about the same thing. */
export interface ToldGroup {
  readonly name: string;
  readonly about: string;
  readonly operations: readonly ToldOperation[];
}

/** What an OpenAPI document of ours says of its operations, in its order. */
export const groupsOf = (document: JsonObject): ToldGroup[] => {
  const operations = objects(document['paths']).flatMap(([path, item]) =>
    objects(item).map(([method, operation]) => ({
      tag: textOf(listOf(operation['tags'])[0]),
      told: operationOf(method.toUpperCase(), path, operation),
    })),
  );
  return listOf(document['tags'])
    .filter(isObject)
    .map(({ name, description }) => ({
      name: textOf(name),
      about: textOf(description),
      operations: operations.filter(({ tag }) => tag === name).map(({ told }) => told),
    }));
};

const operationOf = (method: string, path: string, operation: JsonObject): ToldOperation => {
  const content = contentOf(operation['requestBody']);
  const takes = nameOf(content?.['schema']);
  return {
    id: textOf(operation['operationId']),
    method,
    path,
    summary: textOf(operation['summary']),
    description: textOf(operation['description']),
    needsKey: operation['security'] !== undefined,
    parameters: listOf(operation['parameters'])
      .filter(isObject)
      .map((one) => ({
        name: textOf(one['name']),
        where: one['in'] === 'path' ? 'path' : 'header',
        isRequired: one['required'] === true,
        about: textOf(one['description']),
      })),
    ...(takes !== undefined && { takes }),
    examples: objects(content?.['examples']).map(([name, { value }]) => [name, shown(value)]),
    answers: objects(operation['responses']).map(([status, response]) => {
      const example = contentOf(response)?.['example'];
      const about = textOf(response['description']);
      return { status, about, ...(example !== undefined && { example: shown(example) }) };
    }),
  };
};

/** The first kind of content; ours has one. */
const contentOf = (value: Json | undefined): JsonObject | undefined =>
  isObject(value) ? objects(value['content'])[0]?.[1] : undefined;

const nameOf = (schema: Json | undefined): string | undefined =>
  isObject(schema) && typeof schema['$ref'] === 'string'
    ? schema['$ref'].slice(schema['$ref'].lastIndexOf('/') + 1)
    : undefined;

const shown = (value: Json | undefined): string => JSON.stringify(value ?? null, undefined, 2);

const objects = (value: Json | undefined): [string, JsonObject][] =>
  isObject(value)
    ? Object.entries(value).flatMap(([name, one]): [string, JsonObject][] =>
        isObject(one) ? [[name, one]] : [],
      )
    : [];

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
