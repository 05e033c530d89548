import type { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { CaseReader, readCaseNumber } from '../../cases';
import { isDay } from '../../form/text/dates';
import { swedishInstant } from '../../form/text/local-time';
import { StartRefused } from '../../platform/configuration';
import { openDatabase } from '../export/open-database';
import { readSettings } from '../export/settings';
import { EXIT, type ExitCode, type Io } from '../io';
import { UsageFault } from '../usage-fault';

/**
 * Erases what is personal in the log.
 * @param before a day
 * @param caseNumber as it was typed
 * @throws UsageFault
 */
export const eraseAudit = async (
  before: string,
  caseNumber: string | undefined,
  io: Io,
): Promise<ExitCode> => {
  if (!isDay(before)) throw new UsageFault(`There is no day "${before}". Expected: 2021-01-01, for example.`);
  try {
    const { db, close } = await openDatabase(readSettings(io));
    try {
      const caseId = caseNumber === undefined ? null : await caseNamed(db, caseNumber);
      const erased = await db.transaction((tx) =>
        new AuditService(db).erasePersonal(tx, 'command line', { caseId, before: swedishInstant(before) }),
      );
      io.stdout.write(`Erased what was personal in ${erased} ${erased === 1 ? 'entry' : 'entries'}.\n`);
      return EXIT.good;
    } finally {
      await close();
    }
  } catch (fault) {
    if (!(fault instanceof StartRefused)) throw fault;
    io.stderr.write(`${fault.message}\n`);
    return fault.exitCode;
  }
};

const caseNamed = async (db: DataSource, typed: string): Promise<string> => {
  const number = readCaseNumber(typed);
  const found = number === undefined ? undefined : await new CaseReader(db).byNumber(number);
  if (found === undefined) throw new UsageFault(`There is no case "${typed}".`);
  return found.id;
};
