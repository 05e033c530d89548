import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GATED_FORM, type GateOutcome } from '../forms/gated-form';
import { type BenchCluster, execute } from '../lib/cluster';
import { latencyAt } from '../lib/load';
import { root } from '../lib/root';
import { serveProduct } from '../lib/servers';
import type { Figure } from '../lib/table';

const MANY = 100_000;
const SECONDS = 60;
const OF_THE_P99 = 1.5;

/** Submissions a second: a busy hour of a large municipality's, a hundred times over. */
const RATE = 20;
const MEASURED_SECONDS = 20;

/** Half drafts and half cases, of a real form, each with a text of its own. */
const FILL = `
  WITH version AS (SELECT id FROM form_versions WHERE form_id = $1 ORDER BY number DESC LIMIT 1),
       drafted AS (
         INSERT INTO drafts (owner_hash, form_id, form_version_id, language, answer, expires_at)
           SELECT sha256(n::text::bytea), $1, version.id, 'sv',
                  $2::jsonb || jsonb_build_object('description', 'Lampan vid nummer ' || n || ' är trasig'),
                  now() + interval '30 days'
             FROM version, generate_series(1, $3::integer / 2) n),
       filed AS (
         INSERT INTO cases (number, form_id, form_version_id, received_at, status, language, source)
           SELECT '2025-' || lpad(n::text, 6, '0') || '-0', $1, version.id,
                  timestamptz '2025-01-01' + n * interval '1 minute', 'submitted', 'sv', 'web'
             FROM version, generate_series(1, $3::integer / 2) n
         RETURNING id, number, form_version_id, received_at)
  INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
    SELECT id, 1, form_version_id, $2::jsonb || jsonb_build_object('description', 'Ärende ' || number), 'web', 'resident',
           received_at
      FROM filed`;

/** How long the gate takes over very many drafts and cases, and how much slower submissions are meanwhile. */
export const measureGate = async (
  cluster: BenchCluster,
  folder: string,
  formsDir: string,
  isQuick: boolean,
): Promise<Figure[]> => {
  const many = isQuick ? MANY / 10 : MANY;
  return [
    ...(await measureOne(cluster, { folder, formsDir, many, name: 'gate_stay', breaks: false })),
    ...(await measureOne(cluster, { folder, formsDir, many, name: 'gate_break', breaks: true })),
  ];
};

interface Gated {
  readonly folder: string;
  readonly formsDir: string;
  readonly many: number;
  readonly name: string;
  readonly breaks: boolean;
}

const measureOne = async (
  cluster: BenchCluster,
  { folder, formsDir, many, name, breaks }: Gated,
): Promise<Figure[]> => {
  const database = await cluster.database(name);
  const out = join(folder, `${name}.json`);
  const dataDir = join(folder, name);
  const more = { GATE_OUT: out, ...(breaks && { GATE_BREAKS: '1' }) };
  const server = await serveProduct(database, { formsDir, dataDir }, 'dist/bench/serve-gate.js', more);
  try {
    const example = join(root, 'forms', GATED_FORM, 'examples/complaint-reply-by-email.json');
    const body = JSON.stringify(JSON.parse(readFileSync(example, 'utf8')));
    await execute(database.ownerUrl, FILL, [GATED_FORM, body, many]);
    await execute(database.ownerUrl, 'ANALYZE');
    const url = `${server.url}/api/forms/${GATED_FORM}/cases`;
    const submit = (seconds: number): Promise<number> => latencyAt({ url, body, rate: RATE, seconds });
    await submit(MEASURED_SECONDS / 2);
    const alone = await submit(MEASURED_SECONDS);
    server.process.kill('SIGUSR2');
    const beside: number[] = [];
    while (!existsSync(out) && beside.length < MOST_ROUNDS) beside.push(await submit(BESIDE_SECONDS));
    while (!existsSync(out)) await pause(100);
    const { seconds, drafts, cases } = JSON.parse(readFileSync(out, 'utf8')) as GateOutcome;
    const p99 = Math.max(...beside);
    const what = breaks ? 'all of which break' : 'all of which stay';
    return [
      {
        what: `Gate over ${String(many)} drafts and cases, ${what}`,
        measured: `${seconds.toFixed(1)} s`,
        goal: `<= ${String(SECONDS)} s`,
        reached: seconds <= SECONDS,
        note: `${String(drafts.stay + cases.stay)} stay, ${String(drafts.broken + cases.broken)} break`,
      },
      {
        what: `Submit p99 at ${String(RATE)}/s beside it`,
        measured: `${(p99 / alone).toFixed(2)} x`,
        goal: `<= ${String(OF_THE_P99)} x`,
        reached: p99 / alone <= OF_THE_P99,
        note: `${p99.toFixed(0)} ms to ${alone.toFixed(0)} ms`,
      },
    ];
  } finally {
    await server.stop();
  }
};

/** As long as there is gate to be beside. */
const BESIDE_SECONDS = 5;
const MOST_ROUNDS = 60;
