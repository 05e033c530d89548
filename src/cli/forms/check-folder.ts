import { basename } from 'node:path';
import { readFormFolder } from '../../catalogue/forms-on-disk';
import type { Finding, FormDefinition, FormFolder, ReadFolder } from '../../form';
import type { Proof } from '../../form/workshop';
import { beyondLimits, BeyondLimits, Workshop } from '../../catalogue/workshop';

/** What is to be said of one form's folder; and the form, when it can be served. */
export interface CheckedFolder {
  readonly definition?: FormDefinition;
  readonly findings: readonly Finding[];
  /** What was proved of it, where it could be served. */
  readonly proof?: Proof;
}

/** Shared by what reads folders and what makes types of them: one thread for both. */
export const workshop = new Workshop();

/** A folder that takes more than a form may is told of as any other fault. */
const readWithinLimits = async (folder: FormFolder): Promise<ReadFolder> => {
  try {
    return (await workshop.readFolder(folder, true)).read;
  } catch (error) {
    if (!(error instanceof BeyondLimits)) throw error;
  }
  // It may be the proof alone that takes so long: that is no fault of the form.
  try {
    return (await workshop.readFolder(folder)).read;
  } catch (error) {
    if (error instanceof BeyondLimits) return { findings: [beyondLimits(error)] };
    throw error;
  }
};

/** Reads a form's folder as the server does, and makes its type besides. */
export const checkFolder = async (path: string): Promise<CheckedFolder> => {
  const { folder, finding } = await readFormFolder(path, basename(path));
  if (folder === undefined) return { findings: finding === undefined ? [] : [finding] };
  const { definition, findings, proof } = await readWithinLimits(folder);
  const proved = proof && { proof };
  if (definition === undefined) return { findings, ...proved };
  try {
    await workshop.types(definition.schema, 'Answer');
    return { definition, findings, ...proved };
  } catch (fault) {
    // A thread tells what went wrong in it with its stack.
    const [reason = ''] = (fault instanceof Error ? fault.message : String(fault)).split('\n');
    return { definition, findings: [...findings, withoutType(reason)], ...proved };
  }
};

/** The form itself works: only programs that are written against its type go without. */
const withoutType = (reason: string): Finding => ({
  level: 'warning',
  file: 'schema.json',
  pointer: '',
  reason: `No TypeScript type can be made of it: ${reason}`,
  mend: 'Say it in simpler words of JSON Schema: properties, items, enum, oneOf with const.',
});
