import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { STAFF_COOKIE } from '../../src/identity/staff-cookie';
import { DESK_FORMS, makeDeskForms } from '../cases/desk-forms';
import { makeCases } from '../cases/make-cases';
import { ask, hangUp } from '../lib/ask';
import { type BenchCluster, execute } from '../lib/cluster';
import { postSteadily } from '../lib/load';
import { root } from '../lib/root';
import { serveProduct, type Served } from '../lib/servers';
import { type Figure, median } from '../lib/table';

const SEED = 2026;
const HANDLERS = 50;
const MILLION = 1_000_000;

/** Requests of each list and each search, and looks at a row that they are held against. */
const TIMES = 60;

const OF_THE_LOOKUP = { list: 5, search: 8 };
const LAST_PAGE = 1.1;
const OPEN_A_CASE = 30;
const BESIDE_SENDING = 200;
const IN_THE_DATABASE = 50;

/** A list of each kind, as the desk's pages ask for them. */
const LISTS: readonly string[] = [
  'ansvarig=jag-ingen',
  'ansvarig=alla',
  'status=alla&ansvarig=alla',
  'tjanst=klotter&status=closed&ansvarig=alla',
  'tjanst=synpunkter&status=supplement_received&ansvarig=alla',
  'ansvarig=ingen',
  'ansvarig=alla&olast=1',
  'ansvarig=alla&frist=forsenade&ordning=frist&riktning=stigande',
  'ansvarig=jag&ordning=frist&riktning=stigande',
  'status=alla&ansvarig=alla&fran=2025-06-01&till=2025-06-30',
  'tjanst=synpunkter&status=alla&ansvarig=alla&ordning=%2FobservedAt',
  'tjanst=synpunkter&status=alla&ansvarig=alla&fraga=%2Ffault&svar=Klotter',
];

/** Two words, a form and a status; and words that are common, rare, and never together. */
const SEARCHES: readonly string[] = [
  'tjanst=synpunkter&status=closed&ansvarig=alla&q=Karin+Lindqvist',
  'tjanst=synpunkter&status=submitted&ansvarig=alla&q=lampan+storgatan',
  'tjanst=klotter&status=alla&ansvarig=alla&q=halkkontrollen+grusr%C3%B6jningen',
];

/** What people type, and lexemes of facts. */
const HARD: readonly (readonly [string, string, string])[] = [
  ['a common word', 'lampan', ''],
  ['two common words', 'lyser helgen', ''],
  ['words that never meet', 'halkkontrollen kabelläckan brunnslukten', ''],
  ['how very many words begin', 'vatten', ''],
  ['three such beginnings', 'vatten park lednings', ''],
  ['such a beginning and a rare status', 'vatten', 's/supplement_received'],
  ['a common word and a rare status', 'lampan', 's/supplement_received'],
];

const SEARCH_CASES = `
  SELECT * FROM search_cases($1::text[], array_fill(''::text, ARRAY[cardinality($1::text[])]), $2::tsquery, 9223372036854775807, 51, NULL, NULL)`;

/** Every case is of a form. */
const ANY_FORM = DESK_FORMS.map((id) => `'f/${id}'`).join(' | ');

/** The desk on a million cases: made by a seed, and asked as its pages ask. */
export const measureDesk = async (
  cluster: BenchCluster,
  folder: string,
  isQuick: boolean,
): Promise<Figure[]> => {
  const cases = isQuick ? MILLION / 10 : MILLION;
  const database = await cluster.database('desk');
  const folders = {
    formsDir: await makeDeskForms(join(folder, 'desk forms')),
    dataDir: join(folder, 'desk data'),
  };
  // Once, so that the forms are published.
  await (await serveProduct(database, folders)).stop();
  const began = performance.now();
  const { handlerIds } = await makeCases(database.ownerUrl, { cases, seed: SEED, handlers: HANDLERS });
  const seconds = Math.round((performance.now() - began) / 1000);
  const cookies = await Promise.all(handlerIds.map((id) => signIn(database.ownerUrl, id)));
  const server = await serveProduct(database, folders, 'dist/bench/serve.js');
  try {
    const lookup = await lookups(database.url);
    const list = await times(server, cookies[0] ?? '', LISTS);
    const search = await times(server, cookies[0] ?? '', SEARCHES);
    const [first, last] = await pages(server, cookies[0] ?? '');
    const open = await opened(server, cookies[0] ?? '', database.url);
    const hard = await inDatabase(database.url);
    const beside = await besideSending(server, cookies, isQuick ? 5 : 15);
    const many = `${cases.toLocaleString('en')} cases, made in ${seconds} s`;
    return [
      {
        what: 'List of cases, p99',
        measured: `${list.p99.toFixed(1)} ms`,
        goal: `<= ${(OF_THE_LOOKUP.list * lookup.p99).toFixed(1)} ms (${OF_THE_LOOKUP.list} x lookup)`,
        reached: list.p99 <= OF_THE_LOOKUP.list * lookup.p99,
        note: `${many}; median ${list.median.toFixed(1)} ms, lookup ${lookup.median.toFixed(2)} ms, p99 ${lookup.p99.toFixed(2)} ms; slowest ${list.slowest}`,
      },
      {
        what: 'List, page 100 beside page 1',
        measured: `${(last / first).toFixed(2)} x`,
        goal: `<= ${LAST_PAGE} x`,
        reached: last / first <= LAST_PAGE,
        note: `${first.toFixed(1)} ms and ${last.toFixed(1)} ms, medians`,
      },
      {
        what: 'Search in cases, p99',
        measured: `${search.p99.toFixed(1)} ms`,
        goal: `<= ${(OF_THE_LOOKUP.search * lookup.p99).toFixed(1)} ms (${OF_THE_LOOKUP.search} x lookup)`,
        reached: search.p99 <= OF_THE_LOOKUP.search * lookup.p99,
        note: `two words, form and status; median ${search.median.toFixed(1)} ms; slowest ${search.slowest}`,
      },
      {
        what: 'Search, in the database',
        measured: `${hard.slowest.toFixed(1)} ms`,
        goal: `<= ${IN_THE_DATABASE} ms`,
        reached: hard.slowest <= IN_THE_DATABASE,
        note: hard.each,
      },
      {
        what: 'Opening a case, p99',
        measured: `${open.toFixed(1)} ms`,
        goal: `<= ${OPEN_A_CASE} ms`,
        reached: open <= OPEN_A_CASE,
      },
      {
        what: `${HANDLERS} handlers listing while residents send, p99`,
        measured: `${beside.p99.toFixed(0)} ms`,
        goal: `<= ${BESIDE_SENDING} ms`,
        reached: beside.p99 <= BESIDE_SENDING,
        note: `each a list a second, ${beside.lists} lists; ${Math.round(beside.sent)} submissions a second meanwhile`,
      },
    ];
  } finally {
    await server.stop();
    hangUp();
  }
};

/** A session of an account, as a cookie. */
const signIn = async (ownerUrl: string, id: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await execute(
    ownerUrl,
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '8 hours')`,
    [createHash('sha256').update(token).digest(), id],
  );
  return `${STAFF_COOKIE}=${token}`;
};

const p99 = (taken: readonly number[]): number =>
  taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.99) - 1] ?? Number.NaN;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** A row by its key, from a process of Node's: what the database and the way to it cost at least. */
const lookups = async (url: string): Promise<{ median: number; p99: number }> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM cases TABLESAMPLE SYSTEM (1) LIMIT 2000',
    );
    const taken: number[] = [];
    for (const { id } of rows)
      taken.push(await timed(() => client.query('SELECT * FROM cases WHERE id = $1', [id])));
    return { median: median(taken), p99: p99(taken) };
  } finally {
    await client.end();
  }
};

const page = async (server: Served, cookie: string, query: string): Promise<string> => {
  const answer = await ask(`${server.url}/personal?${query}`, {
    headers: { cookie, 'accept-encoding': 'identity' },
  });
  if (answer.status !== 200) throw new Error(`The list ${query} gave ${answer.status}.`);
  return answer.body.toString('utf8');
};

/** Every list in turn, round after round; of all together the p99, and of each the median. */
const times = async (
  server: Served,
  cookie: string,
  queries: readonly string[],
): Promise<{ median: number; p99: number; slowest: string }> => {
  const taken = new Map(queries.map((query) => [query, [] as number[]]));
  for (let round = -5; round < TIMES; round += 1)
    for (const [query, times] of taken) {
      const time = await timed(() => page(server, cookie, query));
      if (round >= 0) times.push(time);
    }
  const all = [...taken.values()].flat();
  const [slowest] = [...taken].toSorted(([, a], [, b]) => median(b) - median(a));
  return {
    median: median(all),
    p99: p99(all),
    slowest: slowest === undefined ? '' : `${median(slowest[1]).toFixed(1)} ms (${slowest[0]})`,
  };
};

const NEXT = /<a class="button small-button" href="\/personal\?([^"]*efter=[^"]*)"/;

/** Medians of the first page of all cases and of the hundredth, gone to as people go: by the link to the next. */
const pages = async (server: Served, cookie: string): Promise<readonly [number, number]> => {
  const first = 'status=alla&ansvarig=alla';
  let last = first;
  for (let number = 1; number < 100; number += 1)
    last = NEXT.exec(await page(server, cookie, last))?.[1]?.replaceAll('&amp;', '&') ?? last;
  const [early, late]: [number[], number[]] = [[], []];
  for (let round = 0; round < TIMES; round += 1) {
    early.push(await timed(() => page(server, cookie, first)));
    late.push(await timed(() => page(server, cookie, last)));
  }
  return [median(early), median(late)];
};

const opened = async (server: Served, cookie: string, url: string): Promise<number> => {
  const rows = await execute(url, `SELECT number FROM cases TABLESAMPLE SYSTEM (1) LIMIT 200`);
  const taken: number[] = [];
  for (const { number } of rows) {
    const address = `${server.url}/personal/arenden/${String(number)}`;
    taken.push(await timed(() => ask(address, { headers: { cookie } })));
  }
  return p99(taken.slice(20));
};

/** What the search costs the database alone, for words that are hard on it. */
const inDatabase = async (url: string): Promise<{ slowest: number; each: string }> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const told: [string, number][] = [];
    for (const [what, words, fact] of HARD) {
      const facts = fact === '' ? ANY_FORM : `'${fact}'`;
      const find = () => client.query(SEARCH_CASES, [words.split(' '), facts]);
      await find();
      const taken: number[] = [];
      for (let round = 0; round < 20; round += 1) taken.push(await timed(find));
      told.push([what, median(taken)]);
    }
    return {
      slowest: Math.max(...told.map(([, time]) => time)),
      each: told.map(([what, time]) => `${what} ${time.toFixed(1)}`).join(', '),
    };
  } finally {
    await client.end();
  }
};

/** Handlers who each look at a list a second, while residents send as fast as they are answered. */
const besideSending = async (
  server: Served,
  cookies: readonly string[],
  seconds: number,
): Promise<{ p99: number; lists: number; sent: number }> => {
  const example = 'forms/synpunkter/examples/complaint-reply-by-email.json';
  const body = JSON.stringify(JSON.parse(readFileSync(join(root, example), 'utf8')));
  const taken: number[] = [];
  // They sit at their desks already when the residents begin: their browsers are connected.
  await Promise.all(cookies.map((cookie) => page(server, cookie, LISTS[0] ?? '')));
  const until = performance.now() + seconds * 1000;
  const handler = async (cookie: string, place: number): Promise<void> => {
    await pause((1000 * place) / cookies.length);
    for (let round = place; performance.now() < until; round += 1) {
      const query = LISTS[round % LISTS.length] ?? '';
      const time = await timed(() => page(server, cookie, query));
      taken.push(time);
      await pause(Math.max(0, 1000 - time));
    }
  };
  const [sent] = await Promise.all([
    postSteadily({
      url: `${server.url}/api/forms/synpunkter/cases`,
      body,
      clients: 64,
      seconds,
      expected: 201,
      keyed: true,
    }),
    ...cookies.map(handler),
  ]);
  return { p99: p99(taken), lists: taken.length, sent };
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
