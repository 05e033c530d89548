import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { alternately } from '../lib/alternately';
import type { BenchCluster } from '../lib/cluster';
import { postSteadily } from '../lib/load';
import { run } from '../lib/process';
import { root } from '../lib/root';
import { serveProduct, type Served } from '../lib/servers';
import { type Figure, median } from '../lib/table';

/** Milliseconds that the event loop may be held up more. */
const MOST = 10;
const SECONDS = 4;
const FORM = 'synpunkter';

/**
 * How long the server's event loop is held up while it makes receipts, beside how long it is while another process makes as
 * many as it can: the 99th percentile, under the same few submissions.
 */
export const measureReceiptsBeside = async (
  cluster: BenchCluster,
  folders: { readonly formsDir: string; readonly dataDir: string },
  folder: string,
  rounds: number,
): Promise<Figure[]> => {
  const watch = join(folder, 'event-loop');
  const database = await cluster.database('receipts');
  const body = JSON.stringify(
    JSON.parse(readFileSync(join(root, 'forms', FORM, 'examples/complaint-reply-by-email.json'), 'utf8')),
  );
  const submit = (server: Served, clients: number, seconds: number): Promise<number> =>
    postSteadily({
      url: `${server.url}/api/forms/${FORM}/cases`,
      body,
      clients,
      expected: 201,
      keyed: true,
      seconds,
    });
  const p99 = async (jobs: 'run' | 'wait', foreign: boolean): Promise<number> => {
    const server = await serveProduct(database, folders, 'dist/bench/serve-watched.js', {
      BENCH_WATCH: watch,
      BENCH_JOBS: jobs,
    });
    const load = foreign ? run(process.execPath, [join(root, 'dist/bench/make-receipts.js')], {}) : undefined;
    try {
      // So many receipts wait that there are always some to make.
      await submit(server, 64, 2);
      await told(server, watch);
      await submit(server, 2, SECONDS);
      return await told(server, watch);
    } finally {
      await load?.stop('SIGKILL');
      await server.stop('SIGKILL');
    }
  };
  const seen = await alternately(rounds, {
    ours: () => p99('run', false),
    foreign: () => p99('wait', true),
  });
  const [ours, foreign] = [median(seen.ours), median(seen.foreign)];
  return [
    {
      what: 'Event-loop delay p99 while receipts are made, above that of a foreign load',
      measured: `${(ours - foreign).toFixed(1)} ms`,
      goal: `<= ${MOST} ms`,
      reached: ours - foreign <= MOST,
      note: `${ours.toFixed(1)} ms to ${foreign.toFixed(1)} ms`,
    },
  ];
};

/** What the server writes when it is asked, since the last time. */
const told = async (server: Served, file: string): Promise<number> => {
  await rm(file, { force: true });
  server.process.kill('SIGUSR2');
  for (;;) {
    await pause(100);
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text !== '') return Number(text);
  }
};
