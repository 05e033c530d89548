import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import graphileWorker from 'graphile-worker/package.json';
import { migrations } from '../../../migrations';
import { connect } from './connect';
import { grantRows } from './grants';

/** Any number, the same for every copy and version: who holds it migrates. */
const LOCK = 4_711_202_611;

/**
 * Brings the database up to this version: graphile-worker's tables, our own, and the rights of the server's role. One copy
 * does it, the others wait; when there is nothing to do it costs one question.
 *
 * @param url of the server's role, whose name gets the rights; the owner may be the same
 * @throws StartRefused (69) when the database is not to be had
 */
export const migrate = async (
  migrationUrl: string,
  url: string,
  log: (line: string) => void,
): Promise<void> => {
  const owner = await connect(migrationUrl);
  try {
    const role = decodeURIComponent(new URL(url).username);
    if (await isUpToDate(owner, role)) return;
    await holdingTheLock(owner, log, async () => {
      if (await isUpToDate(owner, role)) return;
      log('Bringing the database up to date.');
      await runAll(migrationUrl);
      if (role !== '' && role !== owner.user) await grantRows(owner, role);
      await owner.query(`COMMENT ON SCHEMA graphile_worker IS '${fingerprint}'`);
    });
  } finally {
    await owner.end();
  }
};

/** Whether all migrations of this version have run. Older ones do not mind newer ones. For any role that may read. */
export const isMigrated = async (query: (sql: string) => Promise<{ name: string }[]>): Promise<boolean> => {
  const ran = new Set((await query('SELECT name FROM public.migrations')).map((row) => row.name));
  return migrations.every((migration) => ran.has(migration.name));
};

/** What this version wants done. Kept with the database as a comment, so that the next start asks for that alone. */
const fingerprint = createHash('sha256')
  .update(
    [...migrations.map((migration) => migration.name), `graphile-worker ${graphileWorker.version}`].join(
      '\n',
    ),
  )
  .digest('hex');

/** The comment says so, and the role can do what it must: a restored copy may have lost its rights. */
const isUpToDate = async (owner: Client, role: string): Promise<boolean> => {
  const { rows } = await owner.query<{ done: string | null; may: boolean | null }>(
    `SELECT obj_description(to_regnamespace('graphile_worker'), 'pg_namespace') AS done,
            has_table_privilege(to_regrole(quote_ident($1))::oid, to_regclass('graphile_worker._private_jobs')::oid, 'DELETE') AS may`,
    [role === '' ? owner.user : role],
  );
  return rows[0]?.done === fingerprint && rows[0].may === true;
};

/** Asked again and again, not waited in: a waiting session would hold up a migration that waits for all sessions. */
const holdingTheLock = async (
  owner: Client,
  log: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> => {
  for (let told = false; !(await tryLock(owner)); told = true) {
    if (!told) log('Another copy is bringing the database up to date; waiting for it.');
    await pause(100);
  }
  // The lock goes with the session.
  await work();
};

const tryLock = async (owner: Client): Promise<boolean> => {
  const { rows } = await owner.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [LOCK]);
  return rows[0]?.got === true;
};

/** graphile-worker's first: our functions speak to its tables. */
const runAll = async (migrationUrl: string): Promise<void> => {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: migrationUrl, logger: new Logger(() => () => undefined) });
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url: migrationUrl,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    applicationName: 'blankett migrations',
  });
  await source.initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};
