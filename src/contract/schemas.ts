import { CASE_STATUSES } from '../cases';
import { EXPORT_FORMATS, LONGEST_NAME, MOST_CHOSEN, ORDER_FAULTS, ORDER_STATES, PURPOSES } from '../exports';
import type { Shape } from './shape';

/**
 * What the API answers and takes, as JSON Schema 2020-12, each by the name that it has in the OpenAPI document and in the
 * client. The types of the code that answers are made of them.
 */
const TEXT = { type: 'string' } as const;
const ADDRESS = { type: 'string', format: 'uri-reference' } as const;
const MOMENT = { type: 'string', format: 'date-time' } as const;
const DAY = { type: 'string', format: 'date' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;

const FORM = {
  description: 'A form as programs see it.',
  type: 'object',
  properties: {
    id: { ...TEXT, description: 'Its name in addresses. Never changes.' },
    title: TEXT,
    summary: TEXT,
    category: TEXT,
    version: {
      type: 'integer',
      minimum: 1,
      description: 'Running number of the version that a new case is judged by.',
    },
    authority: { ...TEXT, description: 'Who is responsible for the cases.' },
    languages: { type: 'array', items: TEXT, description: 'Languages that its texts are in (BCP 47).' },
    links: {
      type: 'object',
      properties: {
        self: ADDRESS,
        schema: ADDRESS,
        cases: ADDRESS,
        openapi: ADDRESS,
        types: ADDRESS,
        page: { ...ADDRESS, description: 'Where people fill it in.' },
      },
      required: ['self', 'schema', 'cases', 'openapi', 'types', 'page'],
    },
  },
  required: ['id', 'title', 'version', 'languages', 'links'],
} as const;

const FORM_LIST = {
  description: 'The forms that are offered.',
  type: 'object',
  properties: { forms: { type: 'array', items: FORM } },
  required: ['forms'],
} as const;

const RECEIVED = {
  description: 'A case that is committed; the same again for the same Idempotency-Key.',
  type: 'object',
  properties: {
    caseNumber: { ...TEXT, pattern: '^\\d{4}-\\d{6,}-\\d$', description: 'The last digit is a check digit.' },
    received: MOMENT,
    links: {
      type: 'object',
      properties: {
        case: { ...ADDRESS, description: 'Where whoever has the link sees that it was received.' },
        receipt: { ...ADDRESS, description: 'The PDF receipt. Keep it secret: it shows what was written.' },
      },
      required: ['case', 'receipt'],
    },
  },
  required: ['caseNumber', 'received', 'links'],
} as const;

const CASE = {
  description: 'A case as it is now.',
  type: 'object',
  properties: {
    caseNumber: { ...TEXT, description: 'As it was told when the case was received.' },
    received: MOMENT,
    form: { ...TEXT, description: "The form's id." },
    formVersion: {
      type: 'integer',
      minimum: 1,
      description: 'The version that the answer is to be read by.',
    },
    language: { ...TEXT, description: 'The language that it was filled in in (BCP 47).' },
    status: { enum: CASE_STATUSES },
    completeOn: {
      type: ['string', 'null'],
      description: 'The day from which it has all that is needed, 2026-01-31; null until somebody says so.',
    },
    revision: {
      type: 'integer',
      minimum: 1,
      description: '1 is what was sent in; each supplement or correction makes one more.',
    },
    answer: {
      description: 'Judged by its version. A file is told by name, size and SHA-256, without its content.',
    },
    links: {
      type: 'object',
      properties: {
        self: ADDRESS,
        schema: { ...ADDRESS, description: "The schema of the answer's version." },
        types: { ...ADDRESS, description: 'The same as a TypeScript type.' },
        page: { ...ADDRESS, description: 'Where the staff handle it.' },
      },
      required: ['self', 'schema', 'types', 'page'],
    },
  },
  required: [
    'caseNumber',
    'received',
    'form',
    'formVersion',
    'language',
    'status',
    'completeOn',
    'revision',
    'answer',
    'links',
  ],
} as const;

const PROBLEM = {
  description:
    'What was refused and why (RFC 9457). `code` never changes; `title` and `detail` are for people.',
  type: 'object',
  properties: {
    type: ADDRESS,
    title: TEXT,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: { ...TEXT, description: 'What to do about it.' },
    code: TEXT,
    errors: {
      description: 'What is wrong with what was sent, place by place, in the order of the pages.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { ...TEXT, format: 'json-pointer', description: 'JSON Pointer into what was sent.' },
          keyword: {
            ...TEXT,
            description: 'The rule that it breaks: a keyword of JSON Schema, or one of ours.',
          },
          message: TEXT,
        },
        required: ['pointer', 'keyword', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code'],
} as const;

const EXPORT = {
  description: 'An export: ordered, made in the background, fetched.',
  type: 'object',
  properties: {
    id: { ...TEXT, format: 'uuid' },
    form: TEXT,
    format: { enum: EXPORT_FORMATS },
    state: { enum: ORDER_STATES },
    cases: { type: ['integer', 'null'], description: 'How many cases it has; null before it is begun.' },
    done: { ...COUNT, description: 'How many of them are written.' },
    fault: { enum: [...ORDER_FAULTS, null], description: 'Why it came to nothing.' },
    ordered: MOMENT,
    expires: { ...MOMENT, description: 'When it is thrown away.' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: TEXT,
          type: { ...TEXT, description: 'Media type.' },
          bytes: COUNT,
          sha256: { ...TEXT, pattern: '^[0-9a-f]{64}$' },
          href: ADDRESS,
        },
        required: ['name', 'type', 'bytes', 'sha256', 'href'],
      },
    },
    links: { type: 'object', properties: { self: ADDRESS }, required: ['self'] },
  },
  required: [
    'id',
    'form',
    'format',
    'state',
    'cases',
    'done',
    'fault',
    'ordered',
    'expires',
    'files',
    'links',
  ],
} as const;

const EXPORT_WISH = {
  description: 'What an export is to hold. A member that is not known is refused.',
  type: 'object',
  properties: {
    form: { ...TEXT, minLength: 1, description: "The form's id." },
    format: { enum: EXPORT_FORMATS },
    purpose: { enum: PURPOSES, description: 'What it is for: stands in the audit log.' },
    names: { enum: ['labels', 'ids'], default: 'labels', description: 'How columns and choices are called.' },
    personal: {
      type: 'boolean',
      default: true,
      description: 'false: without what the form marks as personal data.',
    },
    secret: {
      type: 'boolean',
      default: false,
      description: 'true: cases with protected identity too, where the account has the right.',
    },
    statuses: { type: 'array', items: { enum: CASE_STATUSES }, minItems: 1, maxItems: MOST_CHOSEN },
    from: { ...DAY, description: 'Received on that day or later.' },
    to: { ...DAY, description: 'Received on that day or before.' },
    cases: {
      type: 'array',
      items: TEXT,
      minItems: 1,
      maxItems: MOST_CHOSEN,
      description: 'Only these case numbers.',
    },
    columns: {
      description:
        'In this order: JSON Pointers with * for each entry of a list, or @number, @received, @status, @handler, @form, @version.',
      type: 'array',
      minItems: 1,
      maxItems: MOST_CHOSEN,
      items: {
        anyOf: [
          TEXT,
          {
            type: 'object',
            properties: { key: TEXT, name: { ...TEXT, maxLength: LONGEST_NAME } },
            required: ['key'],
            additionalProperties: false,
          },
        ],
      },
    },
  },
  required: ['form', 'format', 'purpose'],
  additionalProperties: false,
} as const;

/** By name. */
export const SCHEMAS = {
  Form: FORM,
  FormList: FORM_LIST,
  Received: RECEIVED,
  Case: CASE,
  Problem: PROBLEM,
  Export: EXPORT,
  ExportWish: EXPORT_WISH,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export type FormMeta = Shape<typeof FORM>;
export type FormList = Shape<typeof FORM_LIST>;
export type Received = Shape<typeof RECEIVED>;
export type CaseJson = Shape<typeof CASE>;
export type ProblemJson = Shape<typeof PROBLEM>;
export type ExportJson = Shape<typeof EXPORT>;
