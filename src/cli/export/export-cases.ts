import { relative, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { FileContents } from '../../attachments';
import { AuditService } from '../../audit';
import { CatalogueService, FormNotFound, FormVersion, FormVersions, Publications } from '../../catalogue';
import { CaseReader } from '../../cases';
import {
  ColumnUnknown,
  type ExportWatch,
  type ExportWish,
  ExportsService,
  NotWithoutPersonal,
  type Piece,
} from '../../exports';
import type { JsonObject } from '../../form';
import { type Configuration, StartRefused } from '../../platform/configuration';
import { EXIT, type ExitCode, type Io } from '../io';
import { Progress } from '../progress';
import { didYouMean } from '../suggest';
import { UsageFault } from '../usage-fault';
import { openDatabase } from './open-database';
import { papersIn } from './papers';
import { readSettings } from './settings';
import { wishOf } from './wish';
import { Stopped, writeToFiles, writeToStdout } from './write-out';

export interface Wanted {
  readonly formId: string;
  /** As `readWish` takes it, the form beside. */
  readonly wish: JsonObject;
  /** The name of a choice of columns that was saved. */
  readonly template?: string;
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
    const wish = await wishOf(db, { ...wanted.wish, form: wanted.formId }, wanted.template);
    const file = await begin(db, settings, wish, wanted.inline === true, progress);
    const lines = wanted.out === undefined ? await toStdout(file, io) : await toFiles(file, wanted.out, io);
    progress.erase();
    for (const line of lines) io.stderr.write(`${line}\n`);
    return EXIT.good;
  } catch (fault) {
    progress.erase();
    if (fault instanceof Stopped) return EXIT.interrupted;
    if (fault instanceof UsageFault) throw fault;
    if (fault instanceof FormNotFound) throw new UsageFault(await unknownForm(db, wanted.formId));
    if (fault instanceof ColumnUnknown)
      throw new UsageFault(`No version of the form has the column ${String(fault.facts['column'])}.`);
    if (fault instanceof NotWithoutPersonal)
      throw new UsageFault(
        'Receipts and files tell of persons: --format zip goes without --without-personal.',
      );
    io.stderr.write(`Nothing was exported: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    return EXIT.findings;
  }
};

const begin = (
  db: DataSource,
  settings: Configuration,
  wish: ExportWish & { readonly secretToo: boolean },
  inline: boolean,
  progress: Progress,
): Promise<AsyncIterable<Piece>> => {
  const { formId, format, personal, secretToo } = wish;
  const exports = new ExportsService(
    new CatalogueService(settings, new FormVersions(db), new Publications(db)),
    new CaseReader(db),
  );
  const audit = new AuditService(db);
  let of = 0;
  const watch: ExportWatch = {
    async begun(cases) {
      of = cases;
      const details = { format, cases, personal, secretToo, ...(inline && { files: 'inline' }) };
      await audit.recordAlone({ actor: 'command line', action: 'export.made', formId, details });
    },
    counted: (done) => progress.show(done, of),
  };
  return exports.make(wish, watch, {
    secretToo,
    papers: papersIn(db),
    ...(inline && { inline: new FileContents(db) }),
  });
};

const toFiles = async (file: AsyncIterable<Piece>, out: string, io: Io): Promise<string[]> => {
  const written = await writeToFiles(file, resolve(io.cwd, out), io);
  // As short as it can be told: a way of many steps up is longer than the whole path.
  const told = (path: string): string =>
    relative(io.cwd, path).startsWith('..') ? path : relative(io.cwd, path);
  return written.map((path) => `Written: ${told(path)}`);
};

const toStdout = async (file: AsyncIterable<Piece>, io: Io): Promise<string[]> => {
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
