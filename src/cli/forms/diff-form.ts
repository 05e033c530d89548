import { basename } from 'node:path';
import { FormVersions } from '../../catalogue';
import { versionContent, type VersionContent } from '../../form';
import { StartRefused } from '../../platform/configuration';
import { compareVersions, type Change } from '../../publishing';
import { openDatabase } from '../export/open-database';
import { readSettings } from '../export/settings';
import { EXIT, type ExitCode, type Io } from '../io';
import { printable } from '../printable';
import { UsageFault } from '../usage-fault';
import { checkFolder } from './check-folder';
import { findFolders } from './find-folders';
import { tellFinding } from './tell-findings';

export interface DiffWish {
  readonly form: string;
  /** A version's number, or a folder; else the version published last. */
  readonly against?: string;
  readonly language: 'sv' | 'en';
  readonly json: boolean;
}

/** Tells what differs, and leaves with 0 whether anything does or not; with 1 where a folder cannot be served. */
export const diffForm = async ({ form, against, language, json }: DiffWish, io: Io): Promise<ExitCode> => {
  const path = await onlyFolder(form, io);
  const now = await contentOf(path, io);
  if (now === undefined) return EXIT.findings;
  try {
    const isFolder = against !== undefined && !/^\d+$/.test(against);
    const before = isFolder
      ? await contentOf(await onlyFolder(against, io), io)
      : await published(basename(path), against, io);
    if (before === undefined) return EXIT.findings;
    const changes = compareVersions(before, now);
    io.stdout.write(json ? `${JSON.stringify(changes, null, 2)}\n` : tellChanges(changes, language));
    return EXIT.good;
  } catch (fault) {
    if (!(fault instanceof StartRefused)) throw fault;
    io.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
};

const NONE = { sv: 'Ingenting skiljer.', en: 'Nothing differs.' };

/** One sentence a line, under the file that it is about. */
const tellChanges = (changes: readonly Change[], language: 'sv' | 'en'): string => {
  if (changes.length === 0) return `${NONE[language]}\n`;
  const files = [...new Set(changes.map(({ file }) => file))];
  return files
    .map((file) => {
      const sentences = changes.filter((change) => change.file === file).map(({ said }) => said[language]);
      return `${file}\n${sentences.map((sentence) => `  ${printable(sentence)}\n`).join('')}`;
    })
    .join('');
};

const onlyFolder = async (name: string, io: Io): Promise<string> => {
  const { folders } = await findFolders([name], io);
  const [folder] = folders;
  if (folder === undefined || folders.length > 1)
    throw new UsageFault(`"${name}" is a folder of ${folders.length} forms. Name one of them.`);
  return folder;
};

/** A folder's content; why it has none is told. */
const contentOf = async (path: string, io: Io): Promise<VersionContent | undefined> => {
  const { definition, findings } = await checkFolder(path);
  const errors = findings.filter(({ level }) => level === 'error');
  if (definition !== undefined) return versionContent(definition);
  io.stderr.write(errors.map((finding) => tellFinding(path, finding, io.cwd)).join(''));
  return undefined;
};

/** @throws StartRefused when the database is not to be had; UsageFault when there is no such version */
const published = async (formId: string, number: string | undefined, io: Io): Promise<VersionContent> => {
  const { db, close } = await openDatabase(readSettings(io));
  try {
    const versions = new FormVersions(db);
    const all = await versions.numbered(formId);
    const named = all.find((one) => one.number === Number(number));
    const found =
      number === undefined
        ? await versions.lastOffered(formId)
        : named === undefined
          ? undefined
          : await versions.find(named.id);
    if (found !== undefined) return found.content;
    const last = all.at(-1)?.number;
    throw new UsageFault(
      last === undefined || number === undefined
        ? `The form "${formId}" was never published: there is nothing to compare it with. Compare with a folder: --against FOLDER`
        : `The form "${formId}" has no version ${number}. It has 1 to ${last}.`,
    );
  } finally {
    await close();
  }
};
