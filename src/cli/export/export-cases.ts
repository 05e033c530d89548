import { relative, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { FileContents } from '../../attachments';
import { AuditService } from '../../audit';
import { CatalogueService, FormNotFound, FormVersion, FormVersions } from '../../catalogue';
import { CaseReader } from '../../cases';
import { type ExportFile, ExportsService, type ExportWatch } from '../../exports';
import { type Configuration, StartRefused } from '../../platform/configuration';
import { EXIT, type ExitCode, type Io } from '../io';
import { Progress } from '../progress';
import { didYouMean } from '../suggest';
import { UsageFault } from '../usage-fault';
import { openDatabase } from './open-database';
import { readSettings } from './settings';
import { Stopped, type Piece, writeToFiles, writeToStdout } from './write-out';

export type Format = 'csv' | 'csv-data' | 'jsonl';

export interface Wanted {
  readonly formId: string;
  readonly format: Format;
  /** Where to; standard output otherwise. */
  readonly out: string | undefined;
  /** Files stand whole in the answers. For JSON Lines. */
  readonly inline?: boolean;
}

/** Exports the cases of a form, whether the server is running or not. @throws UsageFault */
export const exportCases = async (wanted: Wanted, io: Io): Promise<ExitCode> => {
  try {
    const settings = readSettings(io);
    const { db, close } = await openDatabase(settings);
    try {
      return await exportFrom(db, settings, wanted, io);
    } finally {
      await close();
    }
  } catch (fault) {
    if (!(fault instanceof StartRefused)) throw fault;
    io.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
};

/** The same on a database that is open. */
export const exportFrom = async (
  db: DataSource,
  settings: Configuration,
  wanted: Wanted,
  io: Io,
): Promise<ExitCode> => {
  const progress = new Progress(io.stderr);
  try {
    const file = await begin(db, settings, wanted, progress);
    const lines = wanted.out === undefined ? await toStdout(file, io) : await toFiles(file, wanted.out, io);
    progress.erase();
    for (const line of lines) io.stderr.write(`${line}\n`);
    return EXIT.good;
  } catch (fault) {
    progress.erase();
    if (fault instanceof Stopped) return EXIT.interrupted;
    if (fault instanceof UsageFault) throw fault;
    if (fault instanceof FormNotFound) throw new UsageFault(await unknownForm(db, wanted.formId));
    io.stderr.write(`Nothing was exported: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    return EXIT.findings;
  }
};

const begin = (
  db: DataSource,
  settings: Configuration,
  { formId, format, inline = false }: Wanted,
  progress: Progress,
): Promise<ExportFile<Piece>> => {
  const exports = new ExportsService(
    new CatalogueService(settings, new FormVersions(db)),
    new CaseReader(db),
  );
  const audit = new AuditService(db);
  let of = 0;
  const watch: ExportWatch = {
    async begun(cases) {
      of = cases;
      const details = { format, cases, ...(inline && { files: 'inline' }) };
      await audit.recordAlone({ actor: 'command line', action: 'export.made', formId, details });
    },
    counted: (done) => progress.show(done, of),
  };
  if (format === 'jsonl') return exports.jsonl(formId, watch, inline ? new FileContents(db) : undefined);
  return exports.csvFiles(formId, format === 'csv' ? 'excel' : 'data', watch);
};

const toFiles = async (file: ExportFile<Piece>, out: string, io: Io): Promise<string[]> => {
  const written = await writeToFiles(file, resolve(io.cwd, out), io);
  // As short as it can be told: a way of many steps up is longer than the whole path.
  const told = (path: string): string =>
    relative(io.cwd, path).startsWith('..') ? path : relative(io.cwd, path);
  return written.map((path) => `Written: ${told(path)}`);
};

const toStdout = async (file: ExportFile<Piece>, io: Io): Promise<string[]> => {
  const left = await writeToStdout(file, io);
  return left.length === 0
    ? []
    : [
        `Not shown here, since they are files of their own: ${left.join(', ')}. Use --out FILE to get them too.`,
      ];
};

const unknownForm = async (db: DataSource, formId: string): Promise<string> => {
  const rows = await db.manager
    .createQueryBuilder(FormVersion, 'v')
    .select('v.form_id', 'id')
    .distinct(true)
    .orderBy('id')
    .getRawMany<{ id: string }>();
  const known = rows.map(({ id }) => id);
  const list = known.length === 0 ? 'None has been published yet.' : `There are: ${known.join(', ')}.`;
  return `There is no form "${formId}".${didYouMean(formId, known)} ${list}`;
};
