import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root';

/** A process that is told to stop, and waited for. Only ever one that we started. */
export interface Running {
  readonly process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface RunOptions {
  /** Its children hear the signal too, as they hear a Ctrl-C. */
  readonly group?: boolean;
}

/** Variables that would make a server of ours another one than was meant. */
const OURS = [
  'DATABASE_URL',
  'MIGRATION_DATABASE_URL',
  'SECRET_KEY',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'LOG_LEVEL',
];

export const run = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { group = false }: RunOptions = {},
): Running => {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !OURS.includes(name) && !name.startsWith('npm_'),
  );
  const child = spawn(command, args, {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: group,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    async stop(signal = 'SIGTERM') {
      if (hasEnded(child)) return;
      if (group && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
      await ended;
    },
  };
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Asks an address until it answers 200, or the process has ended. Resolves with the milliseconds since a moment. */
export const untilReady = async (
  url: string,
  running: Running,
  since = performance.now(),
): Promise<number> => {
  for (;;) {
    if (hasEnded(running.process)) {
      const { exitCode, signalCode } = running.process;
      throw new Error(`It ended (${String(exitCode ?? signalCode)}) before ${url} answered.`);
    }
    const answered = await fetch(url).then(
      (response) => response.arrayBuffer().then(() => response.ok),
      () => false,
    );
    if (answered) return performance.now() - since;
    await pause(5);
  }
};

/** Resident memory of a process in MB, as Linux tells it; undefined elsewhere. */
export const residentMegabytes = (pid: number | undefined): number | undefined => {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  } catch {
    return undefined;
  }
};

export const isInstalled = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
