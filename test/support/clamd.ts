import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until';

const PROGRAM = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((path) =>
  existsSync(path),
);

/** Whether ClamAV's daemon is on this machine. */
export const hasClamd = PROGRAM !== undefined;

/** The harmless file that every scanner is to find (eicar.org), put together here so that none finds it in this source. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-', 'TEST-FILE!$H+H*'].join(''),
);

export interface RunningClamd {
  /** As `CLAMD` says it. */
  readonly address: string;
  close(): Promise<void>;
}

/** ClamAV's daemon with a database of one line of our own, which knows the EICAR file alone. */
export const aClamd = async (): Promise<RunningClamd> => {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const socket = join(folder, 'clamd.ctl');
  const md5 = createHash('md5').update(EICAR).digest('hex');
  await writeFile(join(folder, 'own.hdb'), `${md5}:${String(EICAR.length)}:Eicar-Test\n`);
  const settings = [
    `LocalSocket ${socket}`,
    `DatabaseDirectory ${folder}`,
    'Foreground yes',
    'StreamMaxLength 120M',
  ];
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const clamd = spawn(PROGRAM ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => clamd.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    clamd.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await until(() => {
      if (clamd.exitCode !== null || clamd.signalCode !== null) throw new Error('clamd ended.');
      return answers(socket);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { address: `unix:${socket}`, close };
};

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
