import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { STAFF_COOKIE } from '../../src/identity/staff-cookie';
import { FORTY_QUESTIONS } from '../forms/forty-questions';
import { alternately } from '../lib/alternately';
import { type BenchCluster, execute } from '../lib/cluster';
import { residentMegabytes } from '../lib/process';
import { root } from '../lib/root';
import { serveProduct, type Served } from '../lib/servers';
import { type Figure, median } from '../lib/table';

const FEW = 20_000;
const MANY = 300_000;

const OF_PSQL = 0.9;
const OF_EXCELJS = 2;
/** Megabytes: more rows need no more memory, and a workbook as little as this. */
const MORE_MEMORY = 15;
const MOST_MEMORY = 140;

/** Cases of the form with forty questions, made by a seed. */
const FILL = `
  WITH version AS (SELECT id FROM form_versions WHERE form_id = $1 ORDER BY number DESC LIMIT 1),
       made AS (
         INSERT INTO cases (number, form_id, form_version_id, received_at, status, language, source)
           SELECT '2026-' || lpad(n::text, 6, '0') || '-0', $1, version.id,
                  timestamptz '2026-01-01' + n * interval '1 minute', 'submitted', 'sv', 'web'
             FROM version, generate_series($2::integer, $3::integer) n
         RETURNING id, number, form_version_id, received_at
       )
  INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
    SELECT made.id, 1, made.form_version_id,
           (SELECT jsonb_object_agg('q' || q, CASE (q - 1) % 8
              WHEN 2 THEN to_jsonb('2026-03-15'::text) WHEN 3 THEN to_jsonb(q * 7) WHEN 4 THEN to_jsonb(q % 2 = 0)
              WHEN 5 THEN to_jsonb('room' || q % 4) WHEN 7 THEN to_jsonb(q * 1.5)
              ELSE to_jsonb('Svar på fråga ' || q || ' i ärende ' || made.number) END)
              FROM generate_series(1, 40) q),
           'web', 'resident', made.received_at
      FROM made`;

/** Cases as files: over HTTP beside psql, and the writer of workbooks beside another. */
export const measureExports = async (
  cluster: BenchCluster,
  folders: { readonly formsDir: string; readonly dataDir: string },
  rounds: number,
  isQuick: boolean,
): Promise<Figure[]> => [
  ...(await measureCsv(cluster, folders, rounds, isQuick ? 5 * FEW : MANY)),
  ...(await measureXlsx(rounds, isQuick ? 5 * FEW : MANY)),
];

const measureCsv = async (
  cluster: BenchCluster,
  folders: { readonly formsDir: string; readonly dataDir: string },
  rounds: number,
  many: number,
): Promise<Figure[]> => {
  const database = await cluster.database('exports');
  const server = await serveProduct(database, folders, 'dist/bench/serve.js');
  try {
    const cookie = await aSession(database.ownerUrl);
    await execute(database.ownerUrl, FILL, [FORTY_QUESTIONS, 1, FEW]);
    await execute(database.ownerUrl, 'ANALYZE');
    await fetchCsv(server, cookie);
    const contenders = {
      product: async () => FEW / (await fetchCsv(server, cookie)).seconds,
      ...(hasPsql() && { psql: () => Promise.resolve(FEW / copyByPsql(database.url)) }),
    };
    const rates = await alternately<string>(rounds, contenders);
    const product = median(rates['product'] ?? []);
    const psql = rates['psql'] === undefined ? undefined : median(rates['psql']);
    const few = (await fetchCsv(server, cookie)).megabytes;
    await execute(database.ownerUrl, FILL, [FORTY_QUESTIONS, FEW + 1, many]);
    const most = (await fetchCsv(server, cookie)).megabytes;
    return [
      {
        what: 'CSV over HTTP, 46 columns, rows a second',
        measured: psql === undefined ? product.toFixed(0) : `${(product / psql).toFixed(2)} x psql`,
        goal: `>= ${OF_PSQL} x psql's \\copy of jsonb_to_record`,
        reached: psql === undefined ? undefined : product / psql >= OF_PSQL,
        note: psql === undefined ? 'psql is missing' : `${product.toFixed(0)} and ${psql.toFixed(0)}`,
      },
      {
        what: `CSV of ${many} cases, memory of the server`,
        measured: `${(most - few).toFixed(0)} MB more than for ${FEW}`,
        goal: `<= ${MORE_MEMORY} MB more`,
        reached: most - few <= MORE_MEMORY,
        note: `${most.toFixed(0)} MB at most`,
      },
    ];
  } finally {
    await server.stop();
  }
};

const aSession = async (ownerUrl: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await execute(
    ownerUrl,
    `WITH hand AS (INSERT INTO staff_accounts (name, roles) VALUES ('Bench', '{administrator}') RETURNING id)
     INSERT INTO staff_sessions (token_hash, account_id, expires_at)
       SELECT $1, id, now() + interval '1 day' FROM hand`,
    [createHash('sha256').update(token).digest()],
  );
  return `${STAFF_COOKIE}=${token}`;
};

/** Reads a file to its end, and looks meanwhile at how much memory the server has. */
const fetchCsv = async (
  { url, process: { pid } }: Served,
  cookie: string,
): Promise<{ readonly seconds: number; readonly megabytes: number }> => {
  let megabytes = residentMegabytes(pid) ?? Number.NaN;
  const look = setInterval(() => (megabytes = Math.max(megabytes, residentMegabytes(pid) ?? 0)), 100);
  const began = performance.now();
  try {
    const answer = await fetch(`${url}/personal/formular/${FORTY_QUESTIONS}/arenden.csv`, {
      headers: { cookie, 'accept-encoding': 'identity' },
    });
    if (!answer.ok || answer.body === null) throw new Error(`The export was answered with ${answer.status}.`);
    await answer.body.pipeTo(new WritableStream());
    return { seconds: (performance.now() - began) / 1000, megabytes };
  } finally {
    clearInterval(look);
  }
};

const hasPsql = (): boolean => spawnSync('psql', ['--version']).status === 0;

/** Seconds. What PostgreSQL can: each document opened once, the rows written by it. */
const copyByPsql = (url: string): number => {
  const names = Array.from({ length: 40 }, (_, place) => `q${place + 1} text`).join(', ');
  const query =
    `SELECT c.number, c.received_at, c.status, a.* FROM cases c JOIN case_revisions r ON r.case_id = c.id
    CROSS JOIN LATERAL jsonb_to_record(r.answer) AS a(${names}) WHERE c.form_id = '${FORTY_QUESTIONS}'
    ORDER BY c.received_at`.replace(/\s+/g, ' ');
  const began = performance.now();
  const { status, stderr } = spawnSync('psql', [url, '-c', `\\copy (${query}) TO '/dev/null' CSV`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`psql ended with ${String(status)}: ${stderr.slice(0, 500)}`);
  return (performance.now() - began) / 1000;
};

interface Written {
  readonly rate: number;
  readonly megabytes: number;
}

const measureXlsx = async (rounds: number, many: number): Promise<Figure[]> => {
  const most: Record<string, number> = {};
  const contender = (who: 'own' | 'exceljs', rows: number) => (): Promise<number> => {
    const { rate, megabytes } = write(who, rows);
    most[`${who} ${rows}`] = Math.max(most[`${who} ${rows}`] ?? 0, megabytes);
    return Promise.resolve(rate);
  };
  const rates = await alternately(rounds, { own: contender('own', FEW), exceljs: contender('exceljs', FEW) });
  const [own, exceljs] = [median(rates.own), median(rates.exceljs)];
  const large = write('own', many);
  const memory = Math.max(most[`own ${FEW}`] ?? 0, large.megabytes);
  return [
    {
      what: 'XLSX written, 43 columns, rows a second',
      measured: `${(own / exceljs).toFixed(2)} x exceljs`,
      goal: `>= ${OF_EXCELJS} x exceljs' stream`,
      reached: own / exceljs >= OF_EXCELJS,
      note: `${own.toFixed(0)} and ${exceljs.toFixed(0)}`,
    },
    {
      what: `XLSX of ${FEW} and of ${many} rows, memory of the process`,
      measured: `${memory.toFixed(0)} MB`,
      goal: `<= ${MOST_MEMORY} MB`,
      reached: memory <= MOST_MEMORY,
      note: `${(most[`own ${FEW}`] ?? 0).toFixed(0)} and ${large.megabytes.toFixed(0)} MB`,
    },
  ];
};

const write = (who: 'own' | 'exceljs', rows: number): Written => {
  const program = join(root, 'dist/bench/write-sheet.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, who, String(rows)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The workbook was not written: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as Written;
};
