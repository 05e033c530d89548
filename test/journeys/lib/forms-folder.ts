import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Json, JsonObject } from '../../../src/form/json';
import { FORMS } from './shipped-forms';

/** Files of a form, by name. Text is written as it is, so that it can be broken. */
export type FormFiles = Readonly<Record<string, Json>>;

/** A FORMS_DIR of a test's own, with the municipality that we ship. */
export interface FormsFolder {
  readonly path: string;
  write(id: string, files: FormFiles): Promise<void>;
  /** Puts in a form that we ship. */
  copy(id: string): Promise<void>;
  /** Says something else of the municipality. */
  changeMunicipality(change: JsonObject): Promise<void>;
  remove(): Promise<void>;
}

const MUNICIPALITY = ['municipality.json', 'logo.svg', 'pattern.svg', 'file.schema.json'];

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
  const changeMunicipality = async (change: JsonObject): Promise<void> => {
    const file = join(path, 'municipality.json');
    const now = JSON.parse(await readFile(file, 'utf8')) as JsonObject;
    await writeFile(file, JSON.stringify({ ...now, ...change }));
  };
  return { path, write, copy, changeMunicipality, remove: () => rm(path, { recursive: true, force: true }) };
};
