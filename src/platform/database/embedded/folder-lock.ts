import { execFile } from 'node:child_process';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartRefused } from '../../configuration';

/**
 * One process at a time on a data folder. PostgreSQL has a lock of its own, but cannot tell a second copy, which is to be
 * refused at once, from a killed predecessor's last moments, which are to be waited for.
 * @throws StartRefused (69) when another copy is running on the folder
 */
export const lockFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  const path = join(dataDir, 'running');
  const mine = `${process.pid} ${(await birthOf(process.pid)) ?? ''}`;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    while (!(await placed(draft, path))) {
      const holder = await readFile(path, 'utf8').catch(() => '');
      if (await staysAlive(holder)) throw secondCopy(dataDir, holder);
      await rm(path, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    if ((await readFile(path, 'utf8').catch(() => '')) === mine) await rm(path, { force: true });
  };
};

const placed = (draft: string, path: string): Promise<boolean> =>
  link(draft, path).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    },
  );

const secondCopy = (dataDir: string, holder: string): StartRefused =>
  new StartRefused(
    `Another Blankett (process ${holder.split(' ')[0] ?? ''}) is running on the data folder ${dataDir}. ` +
      'Stop it first, or set DATA_DIR to another folder.',
    69,
  );

/** Who was just killed is still there for some moments. */
const staysAlive = async (holder: string): Promise<boolean> => {
  for (let looks = 0; looks < 20; looks += 1) {
    if (!(await isAlive(holder))) return false;
    await pause(50);
  }
  return true;
};

/** A number is used again after a reboot, and in every new container; together with the time of birth it is not. */
const isAlive = async (holder: string): Promise<boolean> => {
  const [, pid, birth] = /^(\d+) (.*)$/s.exec(holder) ?? [];
  return pid !== undefined && (await birthOf(Number(pid))) === birth;
};

/** When a process began, in the words of its system; undefined when there is no such process. */
const birthOf = async (pid: number): Promise<string | undefined> => {
  if (process.platform !== 'linux') {
    const told = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
    return told?.stdout.trim();
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name of the program, in brackets, may hold anything. Of what follows, the first word is the state, the 20th the start.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isDead = words[0] === 'Z' || words[0] === 'X';
  return isDead ? undefined : words[19];
};
