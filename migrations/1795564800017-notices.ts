import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What residents are told by e-mail and text message, and addresses that they show to be theirs. A notice is written once for
 * what it tells of; its words are made when it is sent, and lie nowhere. It goes away
 * with the draft that it is about. A proof stays for a day more, so that nobody can be flooded with codes by throwing drafts away.
 */
export class Notices1795564800017 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE contact_proofs (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id   uuid REFERENCES drafts ON DELETE SET NULL,
  channel    text NOT NULL CHECK (channel IN ('e-mail', 'sms')),
  address    text NOT NULL,
  language   text NOT NULL,
  tries      integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  proven_at  timestamptz(3)
);
CREATE INDEX contact_proofs_of_draft ON contact_proofs (draft_id, created_at);
-- How often an address has been sent a code of late, whoever asked.
CREATE INDEX contact_proofs_of_address ON contact_proofs (lower(address), created_at);

CREATE TABLE notices (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event      text NOT NULL,
  -- Of what it tells: a case, one of its events, a message, a link, a draft and when it goes, a proof.
  source     text NOT NULL,
  channel    text NOT NULL CHECK (channel IN ('e-mail', 'sms')),
  recipient  text NOT NULL,
  language   text NOT NULL,
  case_id    uuid REFERENCES cases,
  draft_id   uuid REFERENCES drafts ON DELETE CASCADE,
  message_id text NOT NULL,
  -- kept: there is no mail server, and the staff sees what would have been sent.
  state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'kept', 'given-up')),
  attempts   integer NOT NULL DEFAULT 0,
  fault      text CHECK (fault IN ('address', 'refused', 'away', 'setup', 'expired')),
  detail     text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  sent_at    timestamptz(3),
  UNIQUE (event, source),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX notices_of_case ON notices (case_id);
CREATE INDEX notices_of_draft ON notices (draft_id);
CREATE INDEX notices_by_age ON notices (created_at, id);
CREATE INDEX notices_given_up ON notices (created_at) WHERE state = 'given-up';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE notices;
DROP TABLE contact_proofs;
`);
  }
}
