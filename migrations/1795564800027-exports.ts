import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Exports that are made by jobs: what was asked for, how far it has come, and the files in chunks of one size, so that a download
 * can go on where it broke off. `run` is whoever makes it now: one that was taken over, or cancelled, writes no more. Beside them
 * templates, which choose columns, and keys by which programs fetch exports with the rights of an account.
 */
export class Exports1795564800027 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE exports (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id  uuid NOT NULL REFERENCES staff_accounts,
  form_id     text NOT NULL,
  wish        jsonb NOT NULL,
  state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  run         uuid,
  runs        integer NOT NULL DEFAULT 0,
  cases       integer,
  done        integer NOT NULL DEFAULT 0,
  remarks     jsonb NOT NULL DEFAULT '{}',
  fault       text CHECK (fault IN ('disk-full', 'rights', 'columns', 'too-large', 'fault')),
  ordered_at  timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  expires_at  timestamptz(3) NOT NULL,
  CHECK ((state = 'failed') = (fault IS NOT NULL))
);
CREATE INDEX exports_of_account ON exports (account_id, ordered_at);
CREATE INDEX exports_by_end ON exports (expires_at);

CREATE TABLE export_files (
  export_id  uuid NOT NULL REFERENCES exports ON DELETE CASCADE,
  place      integer NOT NULL CHECK (place >= 0),
  name       text NOT NULL,
  media_type text NOT NULL,
  -- Both are known when all of it is written.
  size       bigint,
  sha256     text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (export_id, place),
  UNIQUE (export_id, name)
);

CREATE TABLE export_chunks (
  export_id uuid NOT NULL,
  file      integer NOT NULL,
  place     integer NOT NULL CHECK (place >= 0),
  bytes     bytea NOT NULL,
  PRIMARY KEY (export_id, file, place),
  FOREIGN KEY (export_id, file) REFERENCES export_files ON DELETE CASCADE
);
-- Most of it is packed already.
ALTER TABLE export_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE export_templates (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  form_id    text NOT NULL,
  name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
  shape      jsonb NOT NULL,
  made_by    uuid NOT NULL REFERENCES staff_accounts,
  made_at    timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (form_id, name)
);

CREATE TABLE staff_tokens (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id uuid NOT NULL REFERENCES staff_accounts,
  name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  made_at    timestamptz(3) NOT NULL DEFAULT now(),
  used_at    timestamptz(3),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX staff_tokens_of_account ON staff_tokens (account_id);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE staff_tokens;
DROP TABLE export_templates;
DROP TABLE export_chunks;
DROP TABLE export_files;
DROP TABLE exports;
`);
  }
}
