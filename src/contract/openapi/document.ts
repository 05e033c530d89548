import type { OfferedForm } from '../../catalogue';
import { checkAnswer, type Json, type JsonObject } from '../../form';
import { FILE_SCHEMA } from '../../form/files/file-schema';
import { metaOf } from '../form-meta';
import { OPERATIONS, type Operation } from '../operations';
import { invalidJson } from '../problem-json';
import { CASE, EXPORT, EXPORT_WISH, RECEIVED, WISH_FAULTS } from '../samples';
import { SCHEMAS } from '../schemas';
import { apiTexts } from '../text';
import { embedSchema } from './embed-schema';
import { operationObject, type Examples } from './operation-object';
import { sendable } from './sendable';

/** Of what is told, not of the software: raised when a program that holds to it would break. */
const API_VERSION = '1';

const ABOUT: Readonly<Record<Operation['about'], string>> = {
  forms: 'Which forms there are, and what they are answered with.',
  cases: 'Sending in cases, and reading them.',
  exports:
    'Cases as files, for programs that act for one of the staff, by a key that is made at /personal/exporter/nycklar.',
  documents: 'This description.',
};

export interface Served {
  /** Where the API is, as programs reach it; unset: where the document came from. */
  readonly server?: string | undefined;
  /** ISO date in Swedish time. */
  readonly today: string;
}

/** All of the API as an OpenAPI 3.1 document. Answers stand in the documents of their forms. */
export const wholeDocument = (forms: readonly OfferedForm[], served: Served): JsonObject => {
  const answers = Object.fromEntries(
    forms.flatMap((form) =>
      Object.entries(sendable(form, served.today)).map(([name, answer]) => [`${form.id}.${name}`, answer]),
    ),
  );
  const [first] = forms;
  const examples: Readonly<Record<string, Examples>> = {
    listForms: { given: { forms: forms.map(metaOf) } as unknown as Json },
    ...(first && { getForm: { given: metaOf(first) as unknown as Json } }),
    submitCase: { ...SUBMIT, taken: answers },
    ...BY_KEY,
  };
  const each = forms.map(({ id }) => `- [${id}](/api/forms/${id}/openapi.json)`).join('\n');
  return {
    ...head(
      'Blankett',
      API_VERSION,
      `E-forms as JSON. Each form has a description of its own, with its schema:\n\n${each}`,
      served,
    ),
    ...body(OPERATIONS, (path) => path, examples, {
      Answer: {
        description: 'An answer to the form: its schema at `/api/forms/{form}/schema` says what it may be.',
      },
    }),
  };
};

/** What can be asked of one form, with its own schema and examples. */
export const formDocument = (form: OfferedForm, served: Served): JsonObject => {
  const { id, version, definition } = form;
  const takesCases = version.definition.service.login !== 'required';
  const operations = OPERATIONS.filter(
    (one) => one.path.includes('{form}') && (takesCases || one.takes !== 'Answer'),
  );
  const model = version.model('en');
  const lead = definition.texts['en']?.['service#/summary'] ?? definition.service.summary;
  const description = [
    ...(lead === undefined ? [] : [lead]),
    ...(takesCases ? [] : ['It is for people who have signed in: no program can send it in.']),
  ].join('\n\n');
  const { problems } = checkAnswer(model, version.compiled, {}, { hidden: 'refuse' });
  const hard = problems.filter(({ soft }) => soft !== true);
  const examples: Readonly<Record<string, Examples>> = {
    getForm: { given: metaOf(form) as unknown as Json },
    submitCase: {
      ...SUBMIT,
      taken: sendable(form, served.today),
      ...(hard.length > 0 && { listed: invalidJson(hard, apiTexts('en')) as unknown as Json }),
    },
  };
  return {
    ...head(model.title, String(version.number), description, served),
    ...body(operations, (path) => path.replace('{form}', id), examples, answerSchemas(form)),
  };
};

const answerSchemas = ({ id, version }: OfferedForm): JsonObject => {
  const file = '#/components/schemas/File';
  const schema = embedSchema(version.definition.schema, { at: '#/components/schemas/Answer', file });
  if (schema === undefined) return { Answer: { $ref: `/api/forms/${id}/schema` } };
  return { Answer: schema, ...(JSON.stringify(schema).includes(file) && { File: FILE_SCHEMA }) };
};

const SUBMIT: Examples = {
  given: RECEIVED,
  listed: {
    type: 'about:blank',
    title: 'The answer has one error',
    status: 422,
    code: 'answer-invalid',
    errors: [{ pointer: '/name', keyword: 'required', message: 'Fill in your name.' }],
  },
};

const BY_KEY: Readonly<Record<string, Examples>> = {
  orderExport: {
    taken: { transfer: EXPORT_WISH },
    given: EXPORT as unknown as Json,
    listed: WISH_FAULTS as unknown as Json,
  },
  getExport: { given: EXPORT as unknown as Json },
  getCase: { given: CASE as unknown as Json },
};

const head = (title: string, version: string, description: string, { server }: Served): JsonObject => ({
  openapi: '3.1.0',
  info: { title, version, ...(description !== '' && { description }) },
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  ...(server !== undefined && { servers: [{ url: server }] }),
});

const body = (
  operations: readonly Operation[],
  pathOf: (path: string) => string,
  examples: Readonly<Record<string, Examples>>,
  answers: JsonObject,
): JsonObject => {
  const paths: Record<string, JsonObject> = {};
  for (const one of operations) {
    const path = pathOf(one.path);
    paths[path] = {
      ...paths[path],
      [one.method.toLowerCase()]: operationObject(one, path, examples[one.id] ?? {}),
    };
  }
  const tags = [...new Set(operations.map(({ about }) => about))];
  const needsKey = operations.some((one) => one.needsKey === true);
  return {
    tags: tags.map((name) => ({ name, description: ABOUT[name] })),
    paths,
    components: {
      schemas: { ...usedSchemas(paths), ...answers },
      ...(needsKey && {
        securitySchemes: {
          staffKey: {
            type: 'http',
            scheme: 'bearer',
            description:
              'A key that one of the staff has made. It has the rights that its account has at the time.',
          },
        },
      }),
    },
  };
};

/** Those that something refers to. */
const usedSchemas = (paths: JsonObject): JsonObject => {
  const text = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(SCHEMAS).filter(([name]) => text.includes(`"#/components/schemas/${name}"`)),
  ) as unknown as JsonObject;
};
