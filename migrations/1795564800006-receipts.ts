import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case's receipt, with its fingerprint. The bytes are a PDF, packed already: EXTERNAL keeps PostgreSQL from trying again. */
export class Receipts1795564800006 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE receipts (
  case_id uuid PRIMARY KEY REFERENCES cases,
  sha256  text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes   bytea NOT NULL,
  pages   integer NOT NULL CHECK (pages > 0),
  engine  text NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT now()
);
ALTER TABLE receipts ALTER COLUMN bytes SET STORAGE EXTERNAL;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE receipts`);
  }
}
