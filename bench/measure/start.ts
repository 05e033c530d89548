import { join } from 'node:path';
import { alternately } from '../lib/alternately';
import type { BenchCluster } from '../lib/cluster';
import { serve, type Served, serveProduct, serveReference } from '../lib/servers';
import { type Figure, median } from '../lib/table';

const LONGEST_WARM = 5;
const LONGEST_RATIO = 1.5;

/** How long it takes from the command to an answer: with the embedded database, and beside the plain way with one that is up. */
export const measureStart = async (
  cluster: BenchCluster,
  folder: string,
  formsDir: string,
  rounds: number,
): Promise<Figure[]> => {
  const dataDir = join(folder, 'embedded');
  const npmStart = (): Promise<Served> =>
    serve({
      command: 'npm',
      args: ['start', '--silent'],
      env: { DATA_DIR: dataDir, FORMS_DIR: formsDir },
      path: '/',
      options: { group: true },
    });
  const own = await cluster.database('start_own');
  const plain = await cluster.database('start_plain');
  const product = () => serveProduct(own, { formsDir, dataDir: join(folder, 'start') });
  // The first start of each makes what later ones find.
  for (const start of [npmStart, product, () => serveReference(plain)]) await timeOf(start);

  const times = await alternately(rounds, {
    warm: () => timeOf(npmStart),
    product: () => timeOf(product),
    reference: () => timeOf(() => serveReference(plain)),
  });
  const warm = median(times.warm) / 1000;
  const [ours, theirs] = [median(times.product), median(times.reference)];
  return [
    {
      what: 'Warm start with the embedded database',
      measured: `${warm.toFixed(2)} s`,
      goal: `<= ${LONGEST_WARM} s`,
      reached: warm <= LONGEST_WARM,
      note: 'npm start to the first page',
    },
    {
      what: 'Start with the database up, to one module',
      measured: `${(ours / theirs).toFixed(2)} x`,
      goal: `<= ${LONGEST_RATIO} x`,
      reached: ours / theirs <= LONGEST_RATIO,
      note: `${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms, to /health/ready`,
    },
  ];
};

const timeOf = async (start: () => Promise<Served>): Promise<number> => {
  const served = await start();
  await served.stop('SIGINT');
  return served.startedIn;
};
