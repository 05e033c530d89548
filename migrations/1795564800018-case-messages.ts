import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a resident and the municipality write to each other in a case, how far the resident has read, and the day from which a
 * case is complete (komplett): the clock of many laws begins there. Older copies ignore all of it.
 */
export class CaseMessages1795564800018 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE cases ADD COLUMN complete_on date;

CREATE TABLE case_messages (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Of the messages of one case the later has the higher: they are written one by one.
  place     bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  case_id   uuid NOT NULL REFERENCES cases,
  -- Of the page that it was written on: posted twice it is one message.
  post_key  uuid NOT NULL,
  sender    text NOT NULL CHECK (sender IN ('resident', 'staff')),
  by        text NOT NULL,
  signature text,
  text      text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
  files     jsonb NOT NULL DEFAULT '[]',
  at        timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (case_id, post_key)
);
CREATE INDEX case_messages_of_case ON case_messages (case_id, place);
CREATE TRIGGER case_messages_never_change BEFORE UPDATE OR DELETE ON case_messages
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_messages_never_emptied BEFORE TRUNCATE ON case_messages
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How far the resident has read: the place of the last message that was shown.
CREATE TABLE case_reads (
  case_id uuid PRIMARY KEY REFERENCES cases,
  read_to bigint NOT NULL
);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE case_reads;
DROP TABLE case_messages;
ALTER TABLE cases DROP COLUMN complete_on;
`);
  }
}
