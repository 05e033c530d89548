import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { asSuperuser, clusterUrl } from '../../../test/support/cluster';
import { isMigrated, migrate } from './migrate';

jest.setTimeout(60_000);

/** An empty database, owned by the owner. */
const anEmptyDatabase = async () => {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name} OWNER blankett_owner`);
  const urlOf = (role: string): string => {
    const url = new URL(clusterUrl());
    url.username = role;
    url.pathname = `/${name}`;
    return url.href;
  };
  return { url: urlOf('blankett'), owner: urlOf('blankett_owner') };
};

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('migrating', () => {
  it('is done once, though many copies start at the same time, and then costs a question', async () => {
    const { url, owner } = await anEmptyDatabase();
    const lines: string[] = [];
    await Promise.all([1, 2, 3].map(() => migrate(owner, url, (line) => lines.push(line))));
    expect(lines.filter((line) => line === 'Bringing the database up to date.')).toHaveLength(1);
    expect(await isMigrated((sql) => query(url, sql) as Promise<{ name: string }[]>)).toBe(true);

    lines.length = 0;
    await migrate(owner, url, (line) => lines.push(line));
    expect(lines).toEqual([]);
  });

  it('lets the server read and write rows, and change no table and no note of what has run', async () => {
    const { url, owner } = await anEmptyDatabase();
    await migrate(owner, url, () => undefined);
    await query(url, `SELECT graphile_worker.add_job('nothing', '{}')`);
    expect(await query(url, 'SELECT count(*)::int AS jobs FROM graphile_worker.jobs')).toEqual([{ jobs: 1 }]);
    const forbidden = [
      'CREATE TABLE mine (id int)',
      'ALTER TABLE cases ADD COLUMN mine int',
      'DROP TABLE drafts',
      'TRUNCATE drafts',
      'ALTER TABLE case_events DISABLE TRIGGER ALL',
      'DELETE FROM public.migrations',
      'DELETE FROM graphile_worker.migrations',
    ];
    for (const sql of forbidden)
      await expect(query(url, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('gives back rights that were lost, as when a copy is restored', async () => {
    const { url, owner } = await anEmptyDatabase();
    await migrate(owner, url, () => undefined);
    await query(owner, 'REVOKE ALL ON ALL TABLES IN SCHEMA public, graphile_worker FROM blankett');
    await expect(query(url, 'SELECT FROM cases')).rejects.toThrow('permission denied');
    await migrate(owner, url, () => undefined);
    expect(await query(url, 'SELECT FROM cases')).toEqual([]);
  });

  it('is content with one role for everything', async () => {
    const { owner } = await anEmptyDatabase();
    await migrate(owner, owner, () => undefined);
    expect(await query(owner, 'SELECT FROM cases')).toEqual([]);
  });
});
