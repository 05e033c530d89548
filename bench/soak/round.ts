import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedServer, isGoneWithin, startServer } from './embedded-server';
import { lookUp, type Tally } from './look-up';
import { makeSubmissions, send, type Submission } from './submissions';

export interface RoundOptions {
  readonly submissions: number;
  /** Start again at once, while the killed one's database may still be ending; else wait and see that it ends by itself. */
  readonly atOnce: boolean;
  /** How long to wait for receipts at the end. Milliseconds. */
  readonly patience: number;
}

export interface Round extends Tally {
  readonly sent: readonly Submission[];
  /** Numbers told, by mark. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Acknowledged when the kill came. */
  readonly beforeTheKill: number;
  /** Whether the killed server's PostgreSQL was still there when it should have been gone. */
  readonly stray: boolean;
  /** Milliseconds from the new start to ready. */
  readonly restart: number;
  /** The server that runs now. */
  readonly server: EmbeddedServer;
}

const SENDERS = 8;

/** PostgreSQL writes down what it has in memory before it ends. Milliseconds. */
const LAST_WORDS = 20_000;

/**
 * Sends a crowd of submissions and kills the server at a moment nobody can foresee; starts it again, sends what was not
 * acknowledged once more, and some that were, and counts.
 */
export const killInTheMiddle = async (
  before: EmbeddedServer,
  dataDir: string,
  { submissions, atOnce, patience }: RoundOptions,
): Promise<Round> => {
  const sent = makeSubmissions(submissions);
  const numbers = new Map<string, Set<string>>();
  const note = (submission: Submission, number: string | undefined): void => {
    if (number === undefined) return;
    numbers.set(submission.mark, (numbers.get(submission.mark) ?? new Set()).add(number));
  };

  const moment = Math.floor(submissions * (0.1 + 0.8 * Math.random()));
  let killed: Promise<void> | undefined;
  await withEach(sent, async (submission) => {
    if (killed !== undefined) return;
    note(submission, await send(before.url, submission));
    if (numbers.size < moment) return;
    killed ??= pause(Math.random() * 20).then(() => before.stop('SIGKILL'));
  });
  await killed;
  const beforeTheKill = numbers.size;

  let stray = !atOnce && !(await isGoneWithin(before.postgres, LAST_WORDS));
  const server = await startServer(dataDir);
  stray ||= server.postgres !== before.postgres && !(await isGoneWithin(before.postgres, 0));

  const again = sent.filter(({ mark }) => !numbers.has(mark));
  const repeated = sent.filter(({ mark }) => numbers.has(mark)).slice(0, SENDERS);
  await withEach([...again, ...repeated], async (submission) => {
    note(submission, await send(server.url, submission));
  });
  const tally = await lookUp(server.databaseUrl, sent, numbers, patience);
  return { ...tally, sent, numbers, beforeTheKill, stray, restart: server.startedIn, server };
};

/** Some at a time, in their order. */
const withEach = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: SENDERS }, worker));
};
