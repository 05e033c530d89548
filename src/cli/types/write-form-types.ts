import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workshop } from '../../catalogue/workshop';
import { answerTypeName, type FormDefinition } from '../../form';

/** How a file of ours begins: the only ones that are written over or taken away. */
const BANNER = '/* Made from a schema.json by: npx blankett forms types. Do not edit. */';

/** Writes a file for each form and an index of them, and clears away those of forms that are gone. Gives their paths. */
export const writeFormTypes = async (
  definitions: readonly FormDefinition[],
  out: string,
  workshop: Workshop,
): Promise<string[]> => {
  await mkdir(out, { recursive: true });
  const named = withNames(definitions);
  const files = new Map<string, string>();
  for (const { definition, name } of named)
    files.set(`${definition.id}.ts`, await workshop.types(definition.schema, name, BANNER));
  // A form may be called index; its type is then in the list all the same.
  files.set('index.ts', `${files.get('index.ts') ?? BANNER}\n${index(named)}`);
  for (const [file, text] of files) await writeWhole(join(out, file), text);
  for (const file of await readdir(out))
    if (file.endsWith('.ts') && !files.has(file) && (await isOurs(join(out, file))))
      await rm(join(out, file));
  return [...files.keys()].map((file) => join(out, file));
};

interface Named {
  readonly definition: FormDefinition;
  readonly name: string;
}

/** `a-1` and `a1` would be called the same: the later one has a number. */
const withNames = (definitions: readonly FormDefinition[]): Named[] => {
  const taken = new Set<string>(['Answers']);
  return definitions.map((definition) => {
    const base = answerTypeName(definition.id);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
    taken.add(name);
    return { definition, name };
  });
};

const index = (named: readonly Named[]): string => {
  const others = named.filter(({ definition }) => definition.id !== 'index');
  return [
    ...others.map(({ definition, name }) => `import type { ${name} } from './${definition.id}.js';`),
    ...(others.length === 0 ? [] : [`export type { ${others.map(({ name }) => name).join(', ')} };`]),
    '',
    '/** What each form is answered with, by its id. */',
    'export interface Answers {',
    ...named.map(({ definition, name }) => `  ${JSON.stringify(definition.id)}: ${name};`),
    '}',
    '',
  ].join('\n');
};

/** Whole or not at all; a file that says the same already is left as it is. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await writeFile(`${path}.${process.pid}.part`, text);
  await rename(`${path}.${process.pid}.part`, path);
};

const isOurs = async (path: string): Promise<boolean> =>
  (await readFile(path, 'utf8').catch(() => '')).startsWith(BANNER);
