import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { answerOf, BLANK_LIMITS, BlankReader, refusalWords, type FilledBlank } from '../../blanks';
import { fingerprint, readFormFolder, runModule } from '../../catalogue';
import { Workshop } from '../../catalogue/workshop';
import {
  buildModel,
  dayOf,
  loadCompiledForm,
  versionContent,
  type AsideAnswer,
  type CompiledForm,
  type FormDefinition,
  type Problem,
} from '../../form';
import { OutFiles } from '../export/out-files';
import { formsDirOf } from '../forms/find-folders';
import { EXIT, type ExitCode, type Io } from '../io';
import { printable } from '../printable';
import { UsageFault } from '../usage-fault';

/** Something that is said on standard error, and ends the command with 1. */
class NotRead extends Error {}

/** Reads one blank and tells its answer. @throws UsageFault where there is no such file */
export const readBlankFile = async (path: string, out: string | undefined, io: Io): Promise<ExitCode> => {
  try {
    const blank = await read(resolve(io.cwd, path));
    const { definition, compiled } = await formOf(blank, formsDirOf(io));
    const model = buildModel(definition, 'en');
    const { checked, filled, aside } = answerOf(model, compiled, blank, dayOf(new Date()));
    const text = `${JSON.stringify(checked.answer ?? filled.answer, null, 2)}\n`;
    if (out === undefined) io.stdout.write(text);
    else await write(resolve(io.cwd, out), text);
    io.stderr.write([...checked.problems.map(tell), ...aside.map(tellAside)].join(''));
    return checked.problems.some(({ soft }) => soft !== true) ? EXIT.findings : EXIT.good;
  } catch (fault) {
    if (!(fault instanceof NotRead)) throw fault;
    io.stderr.write(`${fault.message}\n`);
    return EXIT.findings;
  }
};

const read = async (path: string): Promise<FilledBlank> => {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new UsageFault(`There is no file ${path}.`);
  if (found.size > BLANK_LIMITS.bytes) throw new NotRead(refusalWords('too-large', 'en'));
  const reader = new BlankReader();
  try {
    const reading = await reader.read(await readFile(path));
    if ('unreadable' in reading) throw new NotRead(refusalWords(reading.unreadable, 'en'));
    return reading.blank;
  } finally {
    await reader.close();
  }
};

/** The form that a blank is of, as it lies in the folder; its version must be the blank's. */
const formOf = async (
  { identity }: FilledBlank,
  formsDir: string,
): Promise<{ definition: FormDefinition; compiled: CompiledForm }> => {
  const path = join(formsDir, identity.form);
  const { folder } = await readFormFolder(path, identity.form);
  if (folder === undefined)
    throw new NotRead(
      `The blank is for the form "${identity.form}", and ${formsDir} has none. Set FORMS_DIR.`,
    );
  const workshop = new Workshop();
  try {
    const { read: form, source } = await workshop.readFolder(folder);
    if (form.definition === undefined || source === undefined)
      throw new NotRead(`The form in ${path} has errors: npx blankett forms check ${identity.form}`);
    const version = fingerprint(versionContent(form.definition));
    if (version !== identity.version) throw new NotRead(ofAnotherVersion(path, identity.version, version));
    return { definition: form.definition, compiled: loadCompiledForm(source, runModule) };
  } finally {
    await workshop.close();
  }
};

const ofAnotherVersion = (path: string, blank: string, folder: string): string =>
  `The blank is of version ${blank.slice(0, 12)}... of the form, and ${path} holds ${folder.slice(0, 12)}... ` +
  'Put the form as it was then there, or hand the blank in at the server, which keeps every version.';

const write = async (path: string, text: string): Promise<void> => {
  const files = new OutFiles();
  try {
    await files.write(path, text);
    await files.keep();
  } finally {
    await files.drop();
  }
};

const tell = ({ pointer, message, soft }: Problem): string =>
  `${printable(pointer === '' ? '(the whole)' : pointer)}  ${soft === true ? 'remark' : 'error'}: ${printable(message)}\n`;

const tellAside = ({ pointer, value }: AsideAnswer): string =>
  `${printable(pointer)}  remark: "${printable(value)}" is written there, but the question does not apply. It is left out.\n`;
