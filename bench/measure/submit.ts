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

/** A server that runs for months is not measured while its code is still being compiled. Seconds. */
const WARMING = 8;

const warmed = async <T>(
  measure: () => Promise<T>,
  warmUps: readonly (() => Promise<unknown>)[],
): Promise<T> => {
  for (const warmUp of warmUps) await warmUp();
  return measure();
};

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
  const post = (server: Served, path: string, keyed: boolean, length = seconds): Promise<number> =>
    postSteadily({
      url: server.url + path,
      body: answer,
      clients: CLIENTS,
      expected: 201,
      keyed,
      seconds: length,
    });
  const cases = `/api/forms/${FORM}/cases`;
  const makingReceipts = async (): Promise<number> => {
    const server = await serveProduct(making, folders);
    try {
      await post(server, cases, true, WARMING);
      return await post(server, cases, true);
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
  const [own, reference] = [
    await serveProduct(waiting, folders, 'dist/bench/serve.js'),
    await serveReference(plain),
  ];
  const rates = await warmed(
    () =>
      alternately(rounds, {
        limit: send(statements.plain),
        waiting: () => post(own, cases, true),
        plain: () => post(reference, '/rows', false),
        making: makingReceipts,
        ours: send(statements.ours),
      }),
    [() => post(own, cases, true, WARMING), () => post(reference, '/rows', false, WARMING)],
  ).finally(() => Promise.all([own.stop(), reference.stop()]));
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
