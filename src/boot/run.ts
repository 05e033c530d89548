import { setTimeout as pause } from 'node:timers/promises';
import { loadConfiguration, StartRefused } from '../platform/configuration';
import { announceFirstSignIn, welcome } from './announce';
import { boot, type Running } from './boot';

/** A start that is told to stop gets this long to come to a point where it can. Milliseconds. */
const START_PATIENCE = 5_000;

/**
 * The server as a process: starts, says where to go, stops when told. Ends the process with an exit code that programs
 * outside rely on: 0 told to stop, 69 port or database not to be had, 78 a setting is wrong.
 */
export const run = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const configuring = loadConfiguration(env);
  const starting = configuring.then((configuration) => boot(configuration, say));
  const isToldToStop = stopWhenTold(starting);
  try {
    const { publicUrl, dataDir } = await configuring;
    const { app, url } = await starting;
    const reachedAt = publicUrl ?? url;
    const { firstSignInLink } = await import('./first-sign-in.js');
    const link = await firstSignInLink(app, reachedAt);
    const signIn = await announceFirstSignIn(link, dataDir, process.stdout.isTTY);
    [...welcome(reachedAt), ...signIn].forEach(say);
  } catch (error) {
    // What was still being said fails when all is closed under it: that is no fault.
    if (isToldToStop()) return;
    process.stderr.write(
      `${error instanceof StartRefused ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(error instanceof StartRefused ? error.exitCode : 1);
  }
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Ctrl-C reaches us several times over: by the terminal, by npm, and by an impatient hand. Once is enough. */
const stopWhenTold = (starting: Promise<Running>): (() => boolean) => {
  let told = false;
  const stop = async (): Promise<void> => {
    if (told) return;
    told = true;
    const running = await Promise.race([starting.catch(() => undefined), pause(START_PATIENCE, undefined)]);
    await running?.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  return () => told;
};
