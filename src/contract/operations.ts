import { CaseNotFound, FormFull, KeyUsedForAnother, SubmissionRunning } from '../cases';
import {
  FormClosed,
  FormNotFound,
  FormNotOpenYet,
  FormRetired,
  TypesNotMade,
  VersionNotFound,
} from '../catalogue';
import {
  ColumnUnknown,
  DAYS_KEPT,
  ExportNotFound,
  MOST_AT_ONCE,
  NotWithoutPersonal,
  TooManyExports,
} from '../exports';
import { DEEPEST } from '../form';
import { ResidentSignInNeeded, RoleNeeded, SignInNeeded } from '../identity';
import {
  AnswerTooDeep,
  BODY_LIMIT,
  BodyTooLarge,
  DatabaseAway,
  ForgedRequest,
  MalformedBody,
  TooManyTries,
  UnsupportedBody,
} from '../platform/http';
import { TextNotStorable, type Refusal } from '../platform/refusal';
import { LIMITS } from './limits';
import { KeyMissing, KeyUnusable } from './refusals';
import type { SchemaName } from './schemas';

/** What a request may carry beside its body, or an answer beside its. */
export type HeaderName =
  | 'Idempotency-Key'
  | 'Range'
  | 'If-Range'
  | 'ETag'
  | 'Location'
  | 'Retry-After'
  | 'Content-Range'
  | 'Content-Language';

/** An answer that is not a refusal. */
export interface Given {
  readonly status: number;
  readonly says: string;
  /** What it is: one of our schemas, any JSON Schema, an OpenAPI document, text or bytes. */
  readonly gives?: SchemaName | 'json-schema' | 'openapi' | 'typescript' | 'bytes';
  readonly headers?: readonly HeaderName[];
}

/** One thing that a program can ask for. The document, the client and the reference page are made of these. */
export interface Operation {
  /** As the client calls it. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Parameters in braces. */
  readonly path: string;
  readonly about: 'forms' | 'cases' | 'exports' | 'documents';
  readonly summary: string;
  readonly description: string;
  /** Whether a key of one of the staff is needed. */
  readonly needsKey?: true;
  readonly headers?: readonly HeaderName[];
  /** What is sent: an answer to the form, or one of our schemas. */
  readonly takes?: 'Answer' | SchemaName;
  readonly gives: readonly Given[];
  /** What it refuses of its own; what its kind refuses besides is added by `refusalsOf`. */
  readonly refuses?: readonly Refusal[];
  /** The code of the 422 that lists what is wrong, place by place. */
  readonly lists?: 'answer-invalid' | 'export-wish-invalid';
}

const MOST_MEGABYTES = LIMITS.bodyWithFiles / 1024 ** 2;

export const OPERATIONS: readonly Operation[] = [
  {
    id: 'listForms',
    method: 'GET',
    path: '/api/forms',
    about: 'forms',
    summary: 'List the forms',
    description: 'The forms that are offered now, in order of id.',
    gives: [{ status: 200, says: 'The forms.', gives: 'FormList', headers: ['ETag'] }],
  },
  {
    id: 'getForm',
    method: 'GET',
    path: '/api/forms/{form}',
    about: 'forms',
    summary: 'Look at a form',
    description: 'What it is called, which version new cases are judged by, and where the rest is.',
    gives: [{ status: 200, says: 'The form.', gives: 'Form', headers: ['ETag'] }],
  },
  {
    id: 'getSchema',
    method: 'GET',
    path: '/api/forms/{form}/schema',
    about: 'forms',
    summary: 'Get the schema of the answers',
    description:
      'The JSON Schema as its designer wrote it, for any validator. `$schema` tells its draft; without it, it is 2020-12.',
    gives: [{ status: 200, says: 'The schema.', gives: 'json-schema', headers: ['ETag'] }],
  },
  {
    id: 'getTypes',
    method: 'GET',
    path: '/api/forms/{form}/types.d.ts',
    about: 'forms',
    summary: 'Get the answers as a TypeScript type',
    description:
      'Every valid answer is of the type. What only a validator can see (lengths, patterns, what is mandatory under a condition) is left to it.',
    gives: [{ status: 200, says: 'The type.', gives: 'typescript', headers: ['ETag'] }],
    refuses: [new TypesNotMade()],
  },
  {
    id: 'getTypesOfVersion',
    method: 'GET',
    path: '/api/forms/{form}/versions/{version}/types.d.ts',
    about: 'forms',
    summary: 'Get the type of an earlier version',
    description:
      'For cases that were sent in earlier: exports and cases say which version each was judged by.',
    gives: [{ status: 200, says: 'The type.', gives: 'typescript', headers: ['ETag'] }],
    refuses: [new VersionNotFound(), new TypesNotMade(), new DatabaseAway()],
  },
  {
    id: 'getSchemaOfVersion',
    method: 'GET',
    path: '/api/forms/{form}/versions/{version}/schema',
    about: 'forms',
    summary: 'Get the schema of an earlier version',
    description: 'For cases that were sent in earlier: a case says which version its answer is read by.',
    gives: [{ status: 200, says: 'The schema.', gives: 'json-schema', headers: ['ETag'] }],
    refuses: [new VersionNotFound(), new DatabaseAway()],
  },
  {
    id: 'submitCase',
    method: 'POST',
    path: '/api/forms/{form}/cases',
    about: 'cases',
    summary: 'Send in a case',
    description: [
      'The answer is judged as the form judges it. With 201 the case is committed, and its receipt is made within a second or so.',
      'Send the same key and the same body again, as often as you like: you get the first answer. A member that the form does not ask for under these circumstances is refused with the keyword `hidden`, so that nothing you sent is dropped without your knowing.',
      `Where the schema asks for a file as text (\`format: data-url\` or \`contentEncoding: base64\`) it stands in the answer; a data URL may have \`name=\`. A body may be ${MOST_MEGABYTES} MiB with its files, of which ${BODY_LIMIT / 1024 ** 2} MiB are something else, and have ${LIMITS.files} files. A file that is only named, by a file value or a reference, is refused.`,
      `One address may send ${LIMITS.submissions.perAddress} in a minute.`,
    ].join('\n\n'),
    headers: ['Idempotency-Key'],
    takes: 'Answer',
    gives: [
      { status: 201, says: 'Received, or the first answer again.', gives: 'Received', headers: ['Location'] },
    ],
    lists: 'answer-invalid',
    refuses: [
      new KeyMissing(),
      new KeyUnusable(),
      new ResidentSignInNeeded(),
      new FormNotOpenYet(),
      new FormClosed(),
      new FormFull(),
      new SubmissionRunning(),
      new KeyUsedForAnother(),
      new TooManyTries({ seconds: 1 }),
    ],
  },
  {
    id: 'getCase',
    method: 'GET',
    path: '/api/cases/{case}',
    about: 'cases',
    summary: 'Read a case',
    description:
      'How it stands, and its answer as it is now, by the version of the form that `formVersion` tells. It is found where the account of the key may export it; each look stands in the audit log.',
    needsKey: true,
    gives: [{ status: 200, says: 'The case.', gives: 'Case' }],
    refuses: [new CaseNotFound()],
  },
  {
    id: 'orderExport',
    method: 'POST',
    path: '/api/exports',
    about: 'exports',
    summary: 'Order an export',
    description: `It is made in the background, and kept for ${DAYS_KEPT} days. Ask at \`Location\` until its state is \`done\`.`,
    needsKey: true,
    takes: 'ExportWish',
    gives: [{ status: 202, says: 'Ordered.', gives: 'Export', headers: ['Location'] }],
    lists: 'export-wish-invalid',
    refuses: [
      new FormNotFound(),
      new ColumnUnknown({ column: '/name' }),
      new NotWithoutPersonal(),
      new TooManyExports({ most: MOST_AT_ONCE }),
    ],
  },
  {
    id: 'getExport',
    method: 'GET',
    path: '/api/exports/{export}',
    about: 'exports',
    summary: 'See how far an export has come',
    description:
      'Once it is `done`, `files` says what to fetch. While it is made, `Retry-After` says when to ask again.',
    needsKey: true,
    gives: [{ status: 200, says: 'The export.', gives: 'Export', headers: ['Retry-After'] }],
    refuses: [new ExportNotFound()],
  },
  {
    id: 'getExportFile',
    method: 'GET',
    path: '/api/exports/{export}/files/{name}',
    about: 'exports',
    summary: 'Fetch a file of an export',
    description:
      'The whole file, or the part that `Range` asks for: a download that broke off goes on. Each fetch stands in the audit log.',
    needsKey: true,
    headers: ['Range', 'If-Range'],
    gives: [
      { status: 200, says: 'The file.', gives: 'bytes', headers: ['ETag'] },
      { status: 206, says: 'The part.', gives: 'bytes', headers: ['ETag', 'Content-Range'] },
      { status: 416, says: 'There is no such part.', headers: ['Content-Range'] },
    ],
    refuses: [new ExportNotFound()],
  },
  {
    id: 'removeExport',
    method: 'DELETE',
    path: '/api/exports/{export}',
    about: 'exports',
    summary: 'End an export',
    description: 'Ends it, and throws away what there is of it.',
    needsKey: true,
    gives: [{ status: 204, says: 'It is gone.' }],
    refuses: [new ExportNotFound()],
  },
  {
    id: 'getOpenApi',
    method: 'GET',
    path: '/api/openapi.json',
    about: 'documents',
    summary: 'Get this description',
    description: 'All of the API, as OpenAPI 3.1.',
    gives: [{ status: 200, says: 'The description.', gives: 'openapi', headers: ['ETag'] }],
  },
  {
    id: 'getFormOpenApi',
    method: 'GET',
    path: '/api/forms/{form}/openapi.json',
    about: 'documents',
    summary: "Get one form's description",
    description: 'What can be asked of one form, with its own schema and examples, as OpenAPI 3.1.',
    gives: [{ status: 200, says: 'The description.', gives: 'openapi', headers: ['ETag'] }],
  },
];

/** All that an operation may refuse, each code once. */
export const refusalsOf = ({
  path,
  method,
  needsKey,
  takes,
  refuses = [],
}: Operation): readonly Refusal[] => {
  const all = [
    ...refuses,
    ...(path.includes('{form}') ? [new FormNotFound()] : []),
    ...(path.includes('{form}') && !path.includes('{version}') ? [new FormRetired()] : []),
    ...(takes === undefined ? [] : BODY),
    ...(method === 'GET' ? [] : [new ForgedRequest()]),
    ...(needsKey === true ? [new SignInNeeded(), new RoleNeeded(), new DatabaseAway()] : []),
  ];
  return [...new Map(all.map((refusal) => [refusal.code, refusal])).values()];
};

/** Whoever sends something may send it wrong. */
const BODY: readonly Refusal[] = [
  new MalformedBody({ reason: 'not-json', line: 3, column: 14 }),
  new BodyTooLarge({ most: BODY_LIMIT, besidesFiles: true }),
  new UnsupportedBody(),
  new AnswerTooDeep({ most: DEEPEST }),
  new TextNotStorable(),
  new DatabaseAway(),
];

/** The names in braces, in order. */
export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
