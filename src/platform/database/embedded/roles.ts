import { Client } from 'pg';

/** Owns the database and its tables, and changes them. */
export const OWNER = 'blankett_owner';

/** Reads and writes rows. */
export const SERVER = 'blankett';

export const DATABASE = 'blankett';

/** The two roles and the database, unless they are there. Only the launcher is ever the superuser. */
export const ensureRoles = async (superuserUrl: string): Promise<void> => {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query<{ name: string }>(
      `SELECT rolname AS name FROM pg_roles WHERE rolname IN ($1, $2)
       UNION ALL SELECT 'database' FROM pg_database WHERE datname = $3`,
      [OWNER, SERVER, DATABASE],
    );
    const names = found.rows.map((row) => row.name);
    if (!names.includes(OWNER)) await client.query(`CREATE ROLE ${OWNER} LOGIN`);
    if (!names.includes(SERVER)) await client.query(`CREATE ROLE ${SERVER} LOGIN`);
    if (!names.includes('database')) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
};
