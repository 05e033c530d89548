import { EXIT, type ExitCode, type Io } from '../io';
import { writeFormTypes } from '../types/write-form-types';
import { checkFolder, workshop } from './check-folder';
import { sumUp, tellFinding } from './tell-findings';

/** Writes the types of good forms, and tells of the others. */
export const makeTypes = async (
  folders: readonly string[],
  out: string,
  io: Io,
): Promise<{ readonly written: readonly string[]; readonly code: ExitCode }> => {
  const checked = await Promise.all(
    folders.map(async (folder) => ({ folder, ...(await checkFolder(folder)) })),
  );
  const refused = checked.filter(({ findings }) => findings.some(({ level }) => level === 'error'));
  for (const { folder, findings } of refused)
    for (const finding of findings) io.stderr.write(tellFinding(folder, finding, io.cwd));
  const good = checked.filter((one) => !refused.includes(one));
  const written = await writeFormTypes(
    good.flatMap(({ definition }) => definition ?? []),
    out,
    workshop,
  );
  if (refused.length === 0) return { written, code: EXIT.good };
  io.stderr.write(
    sumUp(
      folders.length,
      refused.flatMap(({ findings }) => findings),
    ),
  );
  return { written, code: EXIT.findings };
};
