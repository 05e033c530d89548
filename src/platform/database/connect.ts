import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartRefused } from '../configuration';

/** A database that starts together with the server has this long to answer. Milliseconds. */
const PATIENCE = 15_000;

/** It answers, and says no: waiting does not help. Wrong password, unknown role, unknown database. */
const REFUSALS = ['28P01', '28000', '3D000', '42501'];

/**
 * A connection of its own, outside any pool.
 * @throws StartRefused (69) when the database says no, or does not answer for a while
 */
export const connect = async (url: string, patience = PATIENCE): Promise<Client> => {
  const deadline = Date.now() + patience;
  for (;;) {
    const client = new Client({ connectionString: url, application_name: 'blankett start' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code = '', message } = error as Error & { code?: string };
      if (REFUSALS.includes(code) || Date.now() > deadline) throw refusal(url, message || code);
      await pause(250);
    }
  }
};

/** Says where, and never the password. */
const refusal = (url: string, why: string): StartRefused => {
  const { username, host, pathname } = new URL(url);
  return new StartRefused(
    `The database ${pathname.slice(1)} at ${host || 'localhost'} is not to be had for ${username || 'nobody'}: ${why}. ` +
      'Look at DATABASE_URL and MIGRATION_DATABASE_URL, or unset both for the embedded database.',
    69,
  );
};
