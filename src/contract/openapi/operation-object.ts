import type { Json, JsonObject } from '../../form';
import { STATUSES } from '../../platform/http';
import type { Refusal } from '../../platform/refusal';
import { pathNames, refusalsOf, type Given, type HeaderName, type Operation } from '../operations';
import { refusalJson } from '../problem-json';
import { apiTexts } from '../text';
import { HEADERS, PATH_PARAMETERS } from './headers';

/** Examples of what an operation takes, answers and refuses, by name. */
export interface Examples {
  readonly taken?: Readonly<Record<string, Json>>;
  readonly given?: Json;
  /** Of the 422 that lists what is wrong. */
  readonly listed?: Json;
}

const texts = apiTexts('en');

/** An operation as OpenAPI 3.1 has it. @param given what is known already of its path, such as which form it is */
export const operationObject = (operation: Operation, path: string, examples: Examples): JsonObject => ({
  operationId: operation.id,
  tags: [operation.about],
  summary: operation.summary,
  description: operation.description,
  ...(operation.needsKey === true && { security: [{ staffKey: [] }] }),
  parameters: parametersOf(operation, path),
  ...(operation.takes !== undefined && {
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${operation.takes}` },
          ...named(examples.taken),
        },
      },
    },
  }),
  responses: responsesOf(operation, examples),
});

const named = (examples: Readonly<Record<string, Json>> = {}): JsonObject => {
  const all = Object.entries(examples).map(([name, value]): [string, Json] => [name, { value }]);
  return all.length === 0 ? {} : { examples: Object.fromEntries(all) };
};

const parametersOf = (operation: Operation, path: string): Json[] => {
  const inPath = pathNames(path).map((name): Json => {
    const { description, schema, example } = PATH_PARAMETERS[name] ?? { description: name, schema: {} };
    return {
      name,
      in: 'path',
      required: true,
      description,
      schema,
      ...(example !== undefined && { example }),
    };
  });
  const inHeader = [...(operation.headers ?? []), 'Accept-Language' as const].map((name): Json => {
    const { description, schema, required = false, example } = HEADERS[name];
    return { name, in: 'header', required, description, schema, ...(example !== undefined && { example }) };
  });
  return [...inPath, ...inHeader];
};

const responsesOf = (operation: Operation, examples: Examples): JsonObject => {
  const given = operation.gives.map((one): [string, Json] => [
    String(one.status),
    givenObject(one, examples),
  ]);
  const refused = [...byStatus(refusalsOf(operation))].map(([status, refusals]): [string, Json] => [
    String(status),
    refusedObject(status, refusals, status === 422 ? listedIn(operation, examples) : {}),
  ]);
  const tagged = operation.gives.some(({ headers, status }) => status === 200 && headers?.includes('ETag'));
  return {
    ...Object.fromEntries(given),
    ...(tagged && operation.needsKey !== true && { '304': { description: 'It is as you have it.' } }),
    ...Object.fromEntries(refused),
    default: {
      description:
        'Anything else that goes wrong is a fault of ours: nothing was saved, and the code leads to the log.',
      content: { 'application/problem+json': { schema: PROBLEM } },
    },
  };
};

const listedIn = ({ lists }: Operation, { listed }: Examples): Readonly<Record<string, Json>> =>
  lists === undefined || listed === undefined ? {} : { [lists]: listed };

const PROBLEM: Json = { $ref: '#/components/schemas/Problem' };

const TYPES: Readonly<Record<string, string>> = {
  'json-schema': 'application/schema+json',
  typescript: 'text/plain',
  bytes: '*/*',
};

const givenObject = ({ status, says, gives, headers }: Given, { given }: Examples): JsonObject => {
  const schema: JsonObject =
    gives === 'typescript'
      ? { type: 'string' }
      : gives === 'openapi'
        ? { type: 'object' }
        : gives === 'json-schema' || gives === 'bytes'
          ? {}
          : { $ref: `#/components/schemas/${gives ?? ''}` };
  const type = TYPES[gives ?? ''] ?? 'application/json';
  return {
    description: says,
    ...headersObject(headers),
    ...(gives !== undefined && {
      content: { [type]: { schema, ...(given !== undefined && status < 203 && { example: given }) } },
    }),
  };
};

const headersObject = (names: readonly HeaderName[] = []): JsonObject =>
  names.length === 0
    ? {}
    : {
        headers: Object.fromEntries(
          names.map((name) => [
            name,
            { description: HEADERS[name].description, schema: HEADERS[name].schema },
          ]),
        ),
      };

const byStatus = (refusals: readonly Refusal[]): Map<number, Refusal[]> => {
  const found = new Map<number, Refusal[]>();
  for (const refusal of refusals) {
    const status = STATUSES[refusal.kind];
    found.set(status, [...(found.get(status) ?? []), refusal]);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
};

const refusedObject = (
  status: number,
  refusals: readonly Refusal[],
  listed: Readonly<Record<string, Json>>,
): JsonObject => {
  const told = refusals.map((one) => refusalJson(one, status, texts));
  const lists = Object.keys(listed).map(
    (code) => `\`${code}\`: \`errors\` lists what is wrong, place by place.`,
  );
  return {
    description: [...lists, ...told.map(({ code, title }) => `\`${code}\`: ${title}.`)].join('\n'),
    ...headersObject(status === 429 || status === 503 ? ['Retry-After'] : []),
    content: {
      'application/problem+json': {
        schema: PROBLEM,
        ...named({ ...listed, ...Object.fromEntries(told.map((one) => [one.code, one as unknown as Json])) }),
      },
    },
  };
};
