import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alternately } from '../lib/alternately';
import { type BenchCluster, execute } from '../lib/cluster';
import { postSteadily } from '../lib/load';
import { sendSteadily } from '../lib/pgbench';
import { isInstalled } from '../lib/process';
import { root } from '../lib/root';
import { type Served, serveProduct, serveReference } from '../lib/servers';
import { type Figure, median } from '../lib/table';
import { prepareLimit } from './limit-statement';

const CLIENTS = 64;
const OF_THE_LIMIT = 0.45;
const OF_THE_PLAIN_WAY = 1.2;

/** Of the plain way's entity. */
const PLAIN_TABLE = `
  CREATE TABLE bench_plain_row (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(), answer jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now())`;

/** What everybody sends: a real form's answer. */
const FORM = 'synpunkter';
const example = (): string =>
  JSON.stringify(
    JSON.parse(readFileSync(join(root, 'forms', FORM, 'examples/complaint-reply-by-email.json'), 'utf8')),
  );

/**
 * Submissions a second through the API, beside what the database could take at most and what the plain way takes. Ours runs
 * twice: as it is in production, where the same process makes the receipts meanwhile, and with receipts left waiting.
 */
export const measureSubmit = async (
  cluster: BenchCluster,
  folders: { readonly formsDir: string; readonly dataDir: string },
  rounds: number,
  seconds: number,
): Promise<Figure[]> => {
  const answer = example();
  const [making, waiting, plain, limit] = [
    await cluster.database('submit_making'),
    await cluster.database('submit_waiting'),
    await cluster.database('submit_plain'),
    await cluster.database('submit_limit'),
  ];
  await execute(plain.ownerUrl, PLAIN_TABLE);
  const hasPgbench = isInstalled('pgbench');
  const statements = await prepareLimit(limit, FORM);
  const post = async (server: Served, path: string, expected: number, keyed: boolean): Promise<number> => {
    const load = { url: server.url + path, body: answer, clients: CLIENTS, expected, keyed };
    try {
      await postSteadily({ ...load, seconds: 1 });
      return await postSteadily({ ...load, seconds });
    } finally {
      // Not asked to end what it has begun: it would go on making receipts in the others' time.
      await server.stop('SIGKILL');
    }
  };
  const send = (statement: string) => () =>
    Promise.resolve(
      hasPgbench
        ? sendSteadily({ url: limit.url, statement, variables: { answer }, clients: CLIENTS, seconds })
        : Number.NaN,
    );
  const cases = `/api/forms/${FORM}/cases`;
  const rates = await alternately(rounds, {
    limit: send(statements.plain),
    waiting: async () => post(await serveProduct(waiting, folders, 'dist/bench/serve.js'), cases, 201, true),
    plain: async () => post(await serveReference(plain), '/rows', 201, false),
    making: async () => post(await serveProduct(making, folders), cases, 201, true),
    ours: send(statements.ours),
  });
  const rate = {
    limit: median(rates.limit),
    ours: median(rates.ours),
    waiting: median(rates.waiting),
    making: median(rates.making),
    plain: median(rates.plain),
  };
  const whole = (number: number): string => number.toFixed(0);
  const toLimit = (mine: number, what: string, goal: string): Figure => ({
    what,
    measured: hasPgbench ? `${(mine / rate.limit).toFixed(2)} x` : '-',
    goal,
    reached: hasPgbench ? mine / rate.limit >= OF_THE_LIMIT : undefined,
    note: hasPgbench
      ? `${whole(mine)}/s to ${whole(rate.limit)}/s (our function one at a time: ${whole(rate.ours)}/s)`
      : `${whole(mine)}/s; pgbench is not installed (Debian: apt-get install postgresql-contrib)`,
  });
  const toPlain = (mine: number, what: string): Figure => ({
    what,
    measured: `${(mine / rate.plain).toFixed(2)} x`,
    goal: `>= ${OF_THE_PLAIN_WAY} x`,
    reached: mine / rate.plain >= OF_THE_PLAIN_WAY,
    note: `${whole(mine)}/s to ${whole(rate.plain)}/s`,
  });
  const goal = `>= ${OF_THE_LIMIT} x`;
  return [
    toLimit(rate.waiting, 'Submit at 64 clients, receipts waiting, to pgbench', goal),
    toLimit(rate.making, 'Submit at 64 clients, receipts being made, to pgbench', goal),
    toPlain(rate.waiting, 'Submit, receipts waiting, to plain Nest + TypeORM'),
    toPlain(rate.making, 'Submit, receipts being made, to plain Nest + TypeORM'),
  ];
};
