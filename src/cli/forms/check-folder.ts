import { basename } from 'node:path';
import { readFormFolder } from '../../catalogue/forms-on-disk';
import type { Finding, FormDefinition } from '../../form';
import { readFolder } from '../../form/workshop';
import { typesOf } from '../types/form-types';

/** What is to be said of one form's folder; and the form, when it can be served. */
export interface CheckedFolder {
  readonly definition?: FormDefinition;
  readonly findings: readonly Finding[];
}

/** Reads a form's folder as the server does, and makes its type besides. */
export const checkFolder = async (path: string): Promise<CheckedFolder> => {
  const { folder, finding } = await readFormFolder(path, basename(path));
  if (folder === undefined) return { findings: finding === undefined ? [] : [finding] };
  const { definition, findings } = readFolder(folder);
  if (definition === undefined) return { findings };
  try {
    await typesOf(definition.schema, 'Answer');
    return { definition, findings };
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return { definition, findings: [...findings, withoutType(reason)] };
  }
};

const withoutType = (reason: string): Finding => ({
  level: 'error',
  file: 'schema.json',
  pointer: '',
  reason: `No TypeScript type can be made of it: ${reason}`,
  mend: 'Say it in simpler words of JSON Schema: properties, items, enum, oneOf with const.',
});
