import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Drafts that are gone on with elsewhere. A draft keeps for how many days it was promised to be kept (0: for as long as the
 * browser is open, a day at most), the address that its owner left, and when it was last reminded of. A link is known by its id,
 * from which its token is worked out; it stays for a while when its draft is gone, so that nobody can be flooded with mails by
 * throwing drafts away. Whoever used one holds the draft beside its owner. Older copies keep each draft for 30 days.
 */
export class DraftLinks1795564800016 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE drafts
  ADD COLUMN days_kept   integer NOT NULL DEFAULT 30 CHECK (days_kept BETWEEN 0 AND 365),
  ADD COLUMN email       text CHECK (length(email) <= 254),
  ADD COLUMN reminded_at timestamptz(3);
CREATE INDEX drafts_to_remind ON drafts (expires_at) WHERE email IS NOT NULL AND case_id IS NULL;

CREATE TABLE draft_links (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id     uuid REFERENCES drafts ON DELETE SET NULL,
  address_hash bytea NOT NULL CHECK (length(address_hash) = 32),
  created_at   timestamptz(3) NOT NULL DEFAULT now(),
  expires_at   timestamptz(3) NOT NULL,
  used_at      timestamptz(3),
  revoked_at   timestamptz(3)
);
CREATE INDEX draft_links_of_draft ON draft_links (draft_id, created_at);
CREATE INDEX draft_links_of_address ON draft_links (address_hash, created_at);

CREATE TABLE draft_holders (
  draft_id   uuid NOT NULL REFERENCES drafts ON DELETE CASCADE,
  owner_hash bytea NOT NULL CHECK (length(owner_hash) = 32),
  since      timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (draft_id, owner_hash)
);
CREATE INDEX draft_holders_by_owner ON draft_holders (owner_hash);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TABLE draft_holders, draft_links;
ALTER TABLE drafts DROP COLUMN days_kept, DROP COLUMN email, DROP COLUMN reminded_at;
`);
  }
}
