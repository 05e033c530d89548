import { join } from 'node:path';
import type { BenchDatabase } from './cluster';
import { freePort } from './free-port';
import { root } from './root';
import { run, type Running, type RunOptions, untilReady } from './process';

/** A server that answers, and how long that took. Milliseconds from the start of its process. */
export interface Served extends Running {
  readonly url: string;
  readonly startedIn: number;
}

interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What must answer before it counts as started. */
  readonly path: string;
  readonly options?: RunOptions;
}

export const serve = async ({ command, args, env, path, options }: Program): Promise<Served> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const running = run(command, args, { ...env, PORT: String(port), HOST: '127.0.0.1' }, options);
  try {
    return { ...running, url, startedIn: await untilReady(url + path, running, since) };
  } catch (error) {
    await running.stop();
    throw error;
  }
};

/** The product, on a database that is up, by the same program that `npm start` runs. */
export const serveProduct = (
  { url, ownerUrl }: BenchDatabase,
  { formsDir, dataDir }: { readonly formsDir: string; readonly dataDir: string },
  program = 'src/launch/start.mjs',
  more: Readonly<Record<string, string>> = {},
): Promise<Served> =>
  serve({
    command: process.execPath,
    args: program.split(' ').map((part, place) => (place === 0 ? join(root, part) : part)),
    env: {
      DATABASE_URL: url,
      MIGRATION_DATABASE_URL: ownerUrl,
      SECRET_KEY: 'for measuring only, and long enough for it',
      FORMS_DIR: formsDir,
      DATA_DIR: dataDir,
      ...more,
    },
    path: '/health/ready',
  });

/** The plain way. */
export const serveReference = ({ ownerUrl }: BenchDatabase): Promise<Served> =>
  serve({
    command: process.execPath,
    args: [join(root, 'dist/bench/reference/one-module.js')],
    env: { BENCH_DATABASE_URL: ownerUrl },
    path: '/health/ready',
  });
