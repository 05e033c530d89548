import { type KnownSeal, verifyLog } from '../../audit';
import { loadConfiguration, StartRefused } from '../../platform/configuration';
import { openDatabase } from '../export/open-database';
import { readSettings } from '../export/settings';
import { EXIT, type ExitCode, type Io } from '../io';
import { tellLog } from './tell-log';

/** Holds the log against its chain, and tells. */
export const verifyAudit = async (known: KnownSeal | undefined, io: Io): Promise<ExitCode> => {
  try {
    const settings = readSettings(io);
    const { db, close } = await openDatabase(settings);
    try {
      const secretKey = await keyOf(io.env);
      const log = await verifyLog(db, { ...(secretKey && { secretKey }), ...(known && { known }) });
      io.stdout.write(tellLog(log));
      return log.findings.length === 0 ? EXIT.good : EXIT.findings;
    } finally {
      await close();
    }
  } catch (fault) {
    if (!(fault instanceof StartRefused)) throw fault;
    io.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
};

/** An installation with its database embedded keeps its key beside it. Elsewhere whoever looks may be without. */
const keyOf = async (env: NodeJS.ProcessEnv): Promise<string | undefined> =>
  env['SECRET_KEY'] ??
  (env['DATABASE_URL'] === undefined ? (await loadConfiguration(env)).secretKey : undefined);
