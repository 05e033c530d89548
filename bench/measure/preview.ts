import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { STAFF_COOKIE } from '../../src/identity/staff-cookie';
import { makeFormsFolder } from '../forms/forty-questions';
import type { BenchCluster } from '../lib/cluster';
import { serveProduct } from '../lib/servers';
import { type Figure, median } from '../lib/table';

const [SAVED, LARGE_SAVED] = [300, 1000];

/** A form of so many text questions. */
const questions = (count: number, title: string): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: count }, (_, n) => [
        `q${n}`,
        { type: 'string', title: `Vad heter vägen dit, nummer ${n}?`, maxLength: 100 },
      ]),
    ),
  });

/** Half a megabyte: a hundred questions of seventy titled choices each. */
const choices = (title: string): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [
        `q${n}`,
        {
          title: `Vilken lokal passar grupp ${n}?`,
          oneOf: Array.from({ length: 70 }, (_, m) => ({
            const: `room-${n}-${m}`,
            title: `Lokal ${m} i kvarter ${n}, hus ${m % 7}, våning ${m % 5}`,
          })),
        },
      ]),
    ),
  });

/** From a form's file being saved until the page of its preview is there, in milliseconds. */
export const measurePreview = async (
  cluster: BenchCluster,
  folder: string,
  rounds: number,
): Promise<Figure[]> => {
  const formsDir = await makeFormsFolder(join(folder, 'preview forms'));
  const database = await cluster.database('preview');
  const save = async (id: string, text: string): Promise<void> => {
    await writeFile(join(formsDir, id, 'part'), text);
    await rename(join(formsDir, id, 'part'), join(formsDir, id, 'schema.json'));
  };
  for (const [id, text] of [
    ['hundred', questions(100, 'start')],
    ['large', choices('start')],
  ] as const) {
    await mkdir(join(formsDir, id));
    await save(id, text);
  }
  const server = await serveProduct(database, { formsDir, dataDir: join(folder, 'preview data') });
  try {
    const headers = { cookie: await designer(database.ownerUrl) };
    const asked = async (path: string): Promise<string> =>
      (await fetch(`${server.url}/personal/formular/${path}`, { headers })).text();
    const measured = async (id: string, textOf: (title: string) => string): Promise<number[]> => {
      const times: number[] = [];
      // The first brings the thread up, as opening the page would have done.
      for (let round = 0; round <= rounds * 2; round++) {
        const title = `Runda ${round} ${id}`;
        const page = await asked(`${id}/forhandsvisning/granska`);
        const [, sha256 = ''] = /data-sha256="([0-9a-f]{64})"/.exec(page) ?? [];
        const waiting = asked(`${id}/forhandsvisning/andrad?efter=${sha256}`);
        const since = performance.now();
        await save(id, textOf(title));
        await waiting;
        const shown = await asked(`${id}/forhandsvisning`);
        if (!shown.includes(title)) throw new Error(`The preview of "${id}" did not follow.`);
        if (round > 0) times.push(performance.now() - since);
      }
      return times;
    };
    return [
      figure(
        'preview after a save, 100 questions',
        await measured('hundred', (title) => questions(100, title)),
        SAVED,
      ),
      figure('preview after a save, 500 KB of schema', await measured('large', choices), LARGE_SAVED),
    ];
  } finally {
    await server.stop();
  }
};

const figure = (what: string, times: readonly number[], goal: number): Figure => {
  const middle = median(times);
  return {
    what,
    measured: `${Math.round(middle)} ms`,
    goal: `<= ${goal} ms`,
    reached: middle <= goal,
    note: `slowest ${Math.round(Math.max(...times))} ms of ${times.length}`,
  };
};

/** The cookie of somebody who designs all forms. */
const designer = async (url: string): Promise<string> => {
  const db = new Client({ connectionString: url });
  await db.connect();
  const token = randomBytes(32).toString('base64url');
  const { rows } = await db.query<{ id: string }>(
    `INSERT INTO staff_accounts (name, roles, may_read_secret) VALUES ('Kim', ARRAY['designer'], false) RETURNING id`,
  );
  await db.query(
    `INSERT INTO staff_sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), rows[0]?.id],
  );
  await db.end();
  return `${STAFF_COOKIE}=${token}`;
};
