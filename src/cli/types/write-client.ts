import { join } from 'node:path';
import { clientText } from '../../contract';
import { writeWhole } from './write-form-types';

/** No form is called that: a form's id has no full stop. */
const FILE = 'blankett.client.ts';

/** Writes the client of the API beside the types of the forms. Gives its path. */
export const writeClient = async (out: string): Promise<string> => {
  const path = join(out, FILE);
  await writeWhole(path, clientText());
  return path;
};
