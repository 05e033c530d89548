import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BeyondLimits, beyondLimits, Workshop } from '../../../catalogue/workshop';
import { readFormFolder } from '../../../catalogue/forms-on-disk';
import { dayOf, type FormFolder, type Municipality } from '../../../form';
import { readMunicipality } from '../../../form/workshop';
import type { Io } from '../../io';
import { Progress } from '../../progress';
import { formsDirOf } from '../find-folders';
import { tellFinding } from '../tell-findings';
import { tellReport } from './tell-report';
import { testForm } from './test-form';

interface Wish {
  readonly seed: number;
  readonly runs: number;
  readonly only?: number | undefined;
  readonly json: boolean;
}

/** How many answers of a form go by paper, at most: not more than are made by chance. */
const ON_PAPER = 8;

/** Tests each form and tells what came of it; whether all is well. */
export const testFolders = async (
  folders: readonly string[],
  { seed, runs, only, json }: Wish,
  io: Io,
): Promise<boolean> => {
  const workshop = new Workshop();
  const progress = new Progress(io.stderr);
  const municipality = await municipalityIn(formsDirOf(io));
  const isStopped = (): boolean => io.signal.aborted;
  let isWell = true;
  try {
    for (const path of folders) {
      if (isStopped()) return isWell;
      const name = basename(path);
      const { folder, finding } = await readFormFolder(path, name);
      const read = folder === undefined ? undefined : await readWithinLimits(workshop, folder);
      const findings = [...(finding === undefined ? [] : [finding]), ...(read?.read.findings ?? [])];
      if (read?.read.elsewhere !== undefined) {
        if (!json) io.stdout.write(`${name}: the service is elsewhere, and asks for nothing here.\n`);
        continue;
      }
      if (read?.read.definition === undefined || read.source === undefined) {
        isWell = false;
        for (const one of findings.filter(({ level }) => level === 'error'))
          io.stderr.write(tellFinding(path, one, io.cwd));
        io.stderr.write(`${name}: it cannot be tested before its errors are mended.\n`);
        continue;
      }
      const report = await testForm(
        read.read.definition,
        read.source,
        { seed, runs, only, papers: Math.min(ON_PAPER, runs), today: dayOf(new Date()), municipality },
        {
          signal: io.signal,
          onProgress: (done, of) =>
            of === 0
              ? progress.show(done, runs, `${name}: making answer`)
              : progress.show(done, of, `${name}: playing answer`),
        },
      );
      progress.erase();
      if (isStopped()) return isWell;
      if (only !== undefined && only > (report.only?.of ?? 0)) {
        io.stderr.write(
          `${name}: there are ${report.only?.of ?? 0} answers, so none has the number ${only}.\n`,
        );
        return false;
      }
      io.stdout.write(json ? `${JSON.stringify(report)}\n` : tellReport(report));
      isWell &&= report.failures.length === 0 && (only !== undefined || report.answers.random > 0);
    }
    return isWell;
  } finally {
    progress.erase();
    await workshop.close();
  }
};

/** A form that takes more than it may is told of as any other that is refused: the ones after it are tested. */
const readWithinLimits = async (
  workshop: Workshop,
  folder: FormFolder,
): ReturnType<Workshop['readFolder']> => {
  try {
    return await workshop.readFolder(folder);
  } catch (error) {
    if (error instanceof BeyondLimits) return { read: { findings: [beyondLimits(error)] } };
    throw error;
  }
};

/** What receipts and blanks are made with where there is no municipality.json, or one with faults: it is not what is tested. */
const SOME_MUNICIPALITY: Municipality = {
  name: 'Exempels kommun',
  portal: 'Självservice',
  organisationNumber: '212000-0910',
  contact: {
    phone: '0123-456 00',
    hours: 'måndag–fredag 8–16',
    address: 'Torget 1, 123 45 Exempel',
    email: 'kommun@exempel.se',
  },
} as Municipality;

const municipalityIn = async (formsDir: string): Promise<Municipality> => {
  const text = await readFile(join(formsDir, 'municipality.json'), 'utf8').catch(() => undefined);
  return (text === undefined ? undefined : readMunicipality(text).municipality) ?? SOME_MUNICIPALITY;
};
