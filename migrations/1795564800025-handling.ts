import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who handles a case, whether it is protected, what colleagues note in it, who has it open, and texts to write messages from.
 * `changes` counts what was changed in a case, so that nobody writes over what they have not seen. Older copies ignore all
 * of it, and what they change is counted too.
 */
export class Handling1795564800025 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE cases
  ADD COLUMN handler_id   uuid REFERENCES staff_accounts,
  -- Protected identity (skyddade personuppgifter): seen only by those with the right to secrecy.
  ADD COLUMN protected_at timestamptz(3),
  ADD COLUMN changes      integer NOT NULL DEFAULT 0;
CREATE INDEX cases_of_handler ON cases (handler_id, received_at, id) WHERE handler_id IS NOT NULL;

CREATE FUNCTION count_case_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changes := OLD.changes + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER cases_count_changes BEFORE UPDATE OF status, complete_on, handler_id, protected_at ON cases
  FOR EACH ROW WHEN ((OLD.status, OLD.complete_on, OLD.handler_id, OLD.protected_at)
       IS DISTINCT FROM (NEW.status, NEW.complete_on, NEW.handler_id, NEW.protected_at))
  EXECUTE FUNCTION count_case_change();

CREATE TABLE case_notes (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Of the notes of one case the later has the higher: they are written one by one.
  place     bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  case_id   uuid NOT NULL REFERENCES cases,
  -- Of the page that it was written on: posted twice it is one note.
  post_key  uuid NOT NULL,
  by        text NOT NULL,
  signature text NOT NULL,
  text      text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
  at        timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (case_id, post_key)
);
CREATE INDEX case_notes_of_case ON case_notes (case_id, place);
CREATE TRIGGER case_notes_never_change BEFORE UPDATE OR DELETE ON case_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_notes_never_emptied BEFORE TRUNCATE ON case_notes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who has a case open. Losing it costs nobody anything, and so none of it is in the log that backups are made of.
CREATE UNLOGGED TABLE case_presence (
  case_id    uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES staff_accounts ON DELETE CASCADE,
  opened_at  timestamptz(3) NOT NULL DEFAULT now(),
  seen_at    timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (case_id, account_id)
);
CREATE INDEX case_presence_by_age ON case_presence (seen_at);

-- What somebody of the staff has asked to be shown unmasked, and until when. '' is all of it; else a JSON Pointer.
CREATE UNLOGGED TABLE case_reveals (
  case_id    uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES staff_accounts ON DELETE CASCADE,
  pointer    text NOT NULL,
  until      timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, account_id, pointer)
);
CREATE INDEX case_reveals_by_age ON case_reveals (until);

CREATE TABLE message_templates (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- '' is for every form.
  form_id    text NOT NULL DEFAULT '',
  name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
  text       text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
  changes    integer NOT NULL DEFAULT 0,
  changed_by uuid REFERENCES staff_accounts,
  changed_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX message_templates_by_name ON message_templates (form_id, lower(name));
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE message_templates;
DROP TABLE case_reveals;
DROP TABLE case_presence;
DROP TABLE case_notes;
DROP TRIGGER cases_count_changes ON cases;
DROP FUNCTION count_case_change();
ALTER TABLE cases DROP COLUMN changes, DROP COLUMN protected_at, DROP COLUMN handler_id;
`);
  }
}
