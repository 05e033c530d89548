import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Municipality } from '../../../form';
import { readMunicipality } from '../../../form/workshop';
import { EXIT, type ExitCode, type Io } from '../../io';
import { printable } from '../../printable';
import { formsDirOf } from '../find-folders';
import { makeFolder, NotMade } from './make-folder';
import { startingForm } from './starting-form';

export interface NewWish {
  readonly name: string;
  readonly title: string;
  readonly english: string | undefined;
  readonly into: string | undefined;
}

/** Makes a form's folder and tells what to do next. */
export const newForm = async ({ name, title, english, into }: NewWish, io: Io): Promise<ExitCode> => {
  const folder = into === undefined ? formsDirOf(io) : resolve(io.cwd, into);
  const municipality = await municipalityIn([folder, formsDirOf(io)]);
  const contact = municipality?.contact;
  try {
    const path = await makeFolder(
      folder,
      name,
      startingForm({
        title,
        english: english ?? title,
        municipality: {
          name: municipality?.name ?? 'Exempels kommun',
          phone: contact?.phone ?? '0123-456 00',
          email: contact?.email ?? 'kommun@exempel.se',
        },
        category: municipality?.categories.at(-1)?.id,
        schemas: await schemasFrom(folder, name),
      }),
    );
    const shown = relative(io.cwd, path);
    const typed = into === undefined ? name : shown;
    io.stdout.write(
      [
        `${printable(shown.startsWith('..') ? path : shown)} is made, and works as it is.`,
        'Next:',
        ...(english === undefined ? ['  texts.en.json   write the title in English: "/title"'] : []),
        '  service.json    say who answers, why you ask, and how long you keep it',
        '  schema.json     ask what you need to know, and nothing else',
        '  ui.json         put the questions on pages',
        `Look: npx blankett forms check ${printable(typed)}`,
        `Try:  npx blankett forms test ${printable(typed)}`,
        '',
      ].join('\n'),
    );
    return EXIT.good;
  } catch (fault) {
    if (!(fault instanceof NotMade)) throw fault;
    io.stderr.write(`${printable(fault.message)}\n`);
    return EXIT.findings;
  }
};

/** Beside the new folder where they lie there, as they do in a folder of forms; else where they came with the program. */
const schemasFrom = async (folder: string, name: string): Promise<string> => {
  if (await hasSchemas(folder)) return '..';
  let found: string | undefined;
  for (let at = __dirname; at !== dirname(at); at = dirname(at))
    if (await hasSchemas(join(at, 'forms'))) found = join(at, 'forms');
  return found === undefined ? '..' : relative(join(folder, name), found).replaceAll('\\', '/');
};

const hasSchemas = (folder: string): Promise<boolean> =>
  stat(join(folder, 'service.schema.json')).then(
    () => true,
    () => false,
  );

const municipalityIn = async (folders: readonly string[]): Promise<Municipality | undefined> => {
  for (const folder of folders) {
    const text = await readFile(join(folder, 'municipality.json'), 'utf8').catch(() => undefined);
    const found = text === undefined ? undefined : readMunicipality(text).municipality;
    if (found !== undefined) return found;
  }
  return undefined;
};
