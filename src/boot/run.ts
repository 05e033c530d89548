import { setTimeout as pause } from 'node:timers/promises';
import { loadConfiguration, StartRefused } from '../platform/configuration';
import { welcome } from './announce';
import { boot, type Running } from './boot';

/** A start that is told to stop gets this long to come to a point where it can. Milliseconds. */
const START_PATIENCE = 5_000;

/**
 * The server as a process: starts, says where to go, stops when told. Ends the process with an exit code that programs
 * outside rely on: 0 told to stop, 69 port or database not to be had, 78 a setting is wrong.
 */
export const run = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const starting = loadConfiguration(env).then((configuration) => boot(configuration, say));
  stopWhenTold(starting);
  try {
    const { url } = await starting;
    const publicUrl = env.PUBLIC_URL ?? url;
    welcome(publicUrl).forEach(say);
  } catch (error) {
    process.stderr.write(
      `${error instanceof StartRefused ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(error instanceof StartRefused ? error.exitCode : 1);
  }
};

/** Ctrl-C reaches us several times over: by the terminal, by npm, and by an impatient hand. Once is enough. */
const stopWhenTold = (starting: Promise<Running>): void => {
  let told = false;
  const stop = async (): Promise<void> => {
    if (told) return;
    told = true;
    const running = await Promise.race([starting.catch(() => undefined), pause(START_PATIENCE, undefined)]);
    await running?.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
};
