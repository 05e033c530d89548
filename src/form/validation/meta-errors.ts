import type { ErrorObject } from 'ajv';
import { isObject, type JsonSchema } from '../json';
import type { AnyAjv, Draft } from './drafts';
import { makeAjv } from './make-ajv';

const validators = new Map<string, AnyAjv>();

/** What keeps a schema from being one, by the schema of its draft; that is compiled when it is first needed. */
export const metaErrors = (schema: JsonSchema, draft: Draft): readonly ErrorObject[] => {
  const ajv = validators.get(draft.uri) ?? makeAjv(draft, { code: {} });
  validators.set(draft.uri, ajv);
  if (!isObject(schema)) return [];
  const rest = Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
  return ajv.validateSchema(rest) === true ? [] : (ajv.errors ?? []);
};
