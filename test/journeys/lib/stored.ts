import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { Json } from '../../../src/form/json';

/** What the database holds of a case: its answer, and the door it came by. */
export interface StoredCase {
  readonly answer: Json;
  readonly source: string;
  readonly language: string;
  readonly version: number;
}

export const storedCase = async (app: NestFastifyApplication, number: string): Promise<StoredCase> => {
  const rows = await app.get(DataSource).query<StoredCase[]>(
    `SELECT r.answer, c.source, c.language, v.number AS version
       FROM cases c JOIN case_revisions r ON r.case_id = c.id JOIN form_versions v ON v.id = r.form_version_id
      WHERE c.number = $1`,
    [number],
  );
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`${number} is in ${rows.length} rows.`);
  return row;
};

export const countCases = async (app: NestFastifyApplication): Promise<number> => {
  const [row] = await app.get(DataSource).query<{ count: number }[]>('SELECT count(*)::int FROM cases');
  return row?.count ?? 0;
};
