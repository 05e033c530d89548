import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that is told to stop, and waited for. Only ever one that we started. */
export interface Running {
  readonly process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Running => {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.resume();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
};

/** Asks an address until it answers 200, or the process has ended. Resolves with the milliseconds it took. */
export const untilReady = async (
  url: string,
  running: Running,
  since = performance.now(),
): Promise<number> => {
  for (;;) {
    if (running.process.exitCode !== null)
      throw new Error(`it ended with ${running.process.exitCode} before ${url} answered`);
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return performance.now() - since;
    await new Promise((resolve) => setTimeout(resolve, 5));
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
