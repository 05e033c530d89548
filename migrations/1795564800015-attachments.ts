import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that residents send: what is known of each, and its bytes in chunks, so that neither side ever holds a whole file. A file
 * belongs to a draft until that is sent, and to its case from then on; one that comes with a message belongs to the case at once,
 * and counts when the message is there. Until all of it has come it is incomplete, and nobody sees it.
 */
export class Attachments1795564800015 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE attachments (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id    uuid REFERENCES drafts ON DELETE CASCADE,
  case_id     uuid REFERENCES cases,
  for_message boolean NOT NULL DEFAULT false,
  message_id  uuid,
  state       text NOT NULL DEFAULT 'incomplete' CHECK (state IN ('incomplete', 'complete')),
  name        text NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 200),
  media_type  text,
  size        bigint CHECK (size > 0),
  sha256      text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  scan        text NOT NULL DEFAULT 'waiting' CHECK (scan IN ('waiting', 'clean', 'harmful', 'unchecked')),
  received_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((draft_id IS NULL) <> (case_id IS NULL)),
  CHECK (draft_id IS NULL OR NOT for_message),
  CHECK (message_id IS NULL OR for_message),
  CHECK (state = 'incomplete' OR (media_type IS NOT NULL AND size IS NOT NULL AND sha256 IS NOT NULL))
);
CREATE INDEX attachments_of_draft ON attachments (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX attachments_of_case ON attachments (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachments_of_message ON attachments (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX attachments_incomplete ON attachments (received_at) WHERE state = 'incomplete';
CREATE INDEX attachments_waiting ON attachments (received_at) WHERE state = 'complete' AND scan = 'waiting';

CREATE TABLE attachment_chunks (
  attachment_id uuid NOT NULL REFERENCES attachments ON DELETE CASCADE,
  place         integer NOT NULL CHECK (place >= 0),
  bytes         bytea NOT NULL,
  PRIMARY KEY (attachment_id, place)
);
-- Pictures and PDFs do not get smaller by being packed once more.
ALTER TABLE attachment_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TRIGGER attachments_stay_as_received BEFORE UPDATE OF name, media_type, size, sha256, received_at ON attachments
  FOR EACH ROW WHEN (OLD.state = 'complete') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachments_stay_with_their_case BEFORE UPDATE OF draft_id, case_id ON attachments
  FOR EACH ROW WHEN (OLD.case_id IS NOT NULL) EXECUTE FUNCTION refuse_change();
-- What came for a message that was never sent may go.
CREATE TRIGGER attachments_of_cases_never_go BEFORE DELETE ON attachments
  FOR EACH ROW WHEN (OLD.case_id IS NOT NULL AND OLD.state = 'complete' AND (OLD.message_id IS NOT NULL OR NOT OLD.for_message))
  EXECUTE FUNCTION refuse_change();
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE attachment_chunks;
DROP TABLE attachments;
`);
  }
}
