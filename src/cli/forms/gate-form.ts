import { resolve } from 'node:path';
import { AuditService } from '../../audit';
import { FormVersions } from '../../catalogue';
import type { FormDefinition } from '../../form';
import { StartRefused } from '../../platform/configuration';
import {
  GateClient,
  GateGaveUp,
  GateKeeper,
  GateNotOpened,
  GateService,
  GateStore,
  tellReport,
  type GateReport,
} from '../../publishing';
import { openDatabase } from '../export/open-database';
import { readSettings } from '../export/settings';
import { EXIT, type ExitCode, type Io } from '../io';
import { printable } from '../printable';
import { Progress } from '../progress';
import { UsageFault } from '../usage-fault';
import { checkFolder } from './check-folder';
import { findFolders } from './find-folders';
import { tellFinding } from './tell-findings';

export interface GateWish {
  readonly form: string;
  readonly formsDir?: string;
  readonly language: 'sv' | 'en';
  readonly json: boolean;
}

/** Runs the gate over a form's folder and tells its report. */
export const gateForm = async (wish: GateWish, io: Io): Promise<ExitCode> => {
  const { folders } = await findFolders([wish.form], inFolder(io, wish.formsDir));
  const [path] = folders;
  if (path === undefined || folders.length > 1)
    throw new UsageFault(`"${wish.form}" is a folder of ${folders.length} forms. Name one of them.`);
  const { definition, findings } = await checkFolder(path);
  if (definition === undefined) {
    const errors = findings.filter(({ level }) => level === 'error');
    io.stderr.write(errors.map((finding) => tellFinding(path, finding, io.cwd)).join(''));
    return EXIT.findings;
  }
  try {
    const report = await reportOf(definition, io);
    io.stdout.write(wish.json ? `${JSON.stringify(report, null, 2)}\n` : tell(report, wish.language));
    return report.clean ? EXIT.good : EXIT.findings;
  } catch (fault) {
    if (io.signal.aborted) return interrupted(io);
    return refused(fault, io);
  }
};

const inFolder = (io: Io, formsDir: string | undefined): Io =>
  formsDir === undefined ? io : { ...io, env: { ...io.env, FORMS_DIR: resolve(io.cwd, formsDir) } };

const reportOf = async (definition: FormDefinition, io: Io): Promise<GateReport> => {
  const { db, close } = await openDatabase(readSettings(io));
  const versions = new FormVersions(db);
  const gate = new GateService(db, versions, new GateClient());
  const keeper = new GateKeeper(db, versions, new GateStore(db), gate, new AuditService(db));
  const progress = new Progress(io.stderr);
  try {
    return await keeper.runHere(
      definition,
      ({ done, of }) => progress.show(done, of, 'Draft or case'),
      io.signal,
    );
  } finally {
    progress.erase();
    await gate.onModuleDestroy();
    await close();
  }
};

/** One sentence a line; first which version the folder is held against, as migrations name it. */
const tell = (report: GateReport, language: 'sv' | 'en'): string => {
  const { latest, sha256 } = report;
  const short = (text: string): string => text.slice(0, SHORT);
  const latestWords = {
    sv:
      latest === undefined
        ? 'Formuläret har aldrig publicerats.'
        : `Publicerad senast: version ${latest.number} (${short(latest.sha256)}). Mappen: ${short(sha256)}.`,
    en:
      latest === undefined
        ? 'The form was never published.'
        : `Published last: version ${latest.number} (${short(latest.sha256)}). The folder: ${short(sha256)}.`,
  };
  return [latestWords[language], ...tellReport(report, language)]
    .map((line) => `${printable(line)}\n`)
    .join('');
};

/** Characters of a fingerprint that tell one version from another. */
const SHORT = 12;

const interrupted = (io: Io): ExitCode => {
  io.stderr.write('Stopped before it was done. Nothing was changed.\n');
  return EXIT.interrupted;
};

const refused = (fault: unknown, io: Io): ExitCode => {
  if (fault instanceof StartRefused) {
    io.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
  if (!(fault instanceof GateGaveUp || fault instanceof GateNotOpened)) throw fault;
  const what =
    fault instanceof GateGaveUp
      ? 'Judging takes more time or memory than it may, again and again. Make the schema simpler, or run it where there is less to do.'
      : 'The folder cannot be opened as a form. npx blankett forms check tells more.';
  io.stderr.write(`${what} ${printable(String(fault.facts['reason'] ?? ''))}\nNothing was changed.\n`);
  return EXIT.findings;
};
