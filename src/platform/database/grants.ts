import { type Client, escapeIdentifier } from 'pg';

const SCHEMAS = ['public', 'graphile_worker'];

/** What is written once, by whoever is in the server: the log of who saw what, what is personal in it, and the chain that seals it. */
const WRITTEN_ONCE = ['audit_log', 'audit_personal', 'audit_chain'];

/**
 * Gives the server's role its rights: rows, and nothing but rows. Which migrations have run is the owner's to write down.
 * Tables made later by the same owner come with the same rights.
 */
export const grantRows = async (owner: Client, role: string): Promise<void> => {
  const server = escapeIdentifier(role);
  await owner.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  for (const schema of SCHEMAS)
    await owner.query(`
      GRANT USAGE ON SCHEMA ${schema} TO ${server};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${server};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${server};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${server};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${server};
      ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${server};
    `);
  await owner.query(
    `REVOKE INSERT, UPDATE, DELETE ON public.migrations, graphile_worker.migrations FROM ${server}`,
  );
  for (const table of WRITTEN_ONCE)
    await owner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON public.${table} FROM ${server}`);
};
