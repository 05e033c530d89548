import { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** TypeORM's own pool of connections, for libraries that speak to PostgreSQL themselves. */
export function poolOf(db: DataSource): Pool {
  const pool: unknown = 'master' in db.driver ? db.driver.master : undefined;
  if (pool instanceof Pool) return pool;
  throw new Error('The data source is not PostgreSQL, or not connected yet.');
}
