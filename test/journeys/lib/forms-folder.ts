import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Json } from '../../../src/form/json';
import { FORMS } from './shipped-forms';

/** Files of a form, by name. Text is written as it is, so that it can be broken. */
export type FormFiles = Readonly<Record<string, Json>>;

/** A FORMS_DIR of a test's own, with the municipality that we ship. */
export interface FormsFolder {
  readonly path: string;
  write(id: string, files: FormFiles): Promise<void>;
  /** Puts in a form that we ship. */
  copy(id: string): Promise<void>;
  remove(): Promise<void>;
}

const MUNICIPALITY = ['municipality.json', 'logo.svg', 'pattern.svg'];

export const aFormsFolder = async (forms: Readonly<Record<string, FormFiles>>): Promise<FormsFolder> => {
  const path = await mkdtemp(join(tmpdir(), 'blankett forms '));
  await Promise.all(MUNICIPALITY.map((file) => cp(join(FORMS, file), join(path, file))));
  const write = async (id: string, files: FormFiles): Promise<void> => {
    for (const [name, content] of Object.entries(files)) {
      const file = join(path, id, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    }
  };
  for (const [id, files] of Object.entries(forms)) await write(id, files);
  const copy = (id: string): Promise<void> => cp(join(FORMS, id), join(path, id), { recursive: true });
  return { path, write, copy, remove: () => rm(path, { recursive: true, force: true }) };
};
