import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log sealed by a chain, and what is personal in it apart.
 *
 * Whoever writes an entry takes no lock of anyone's: a trigger puts it among those that wait, and one copy at a time moves what has
 * been committed from there to the chain. Entries of older copies wait as well, and those from before the chain.
 *
 * Of what is personal the log keeps a salted hash, which is what the chain holds; the data with its salt lies apart and may be
 * erased, by `erase_audit_personal` alone, which writes down that it did. That function belongs to the owner of the tables: the
 * server's role may call it, and can neither change nor remove a row of its own accord.
 */
export class AuditChain1795564800028 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE audit_log ADD COLUMN personal_hash bytea CHECK (length(personal_hash) = 32);
CREATE INDEX audit_log_of_actor ON audit_log (actor, id);
CREATE INDEX audit_log_of_action ON audit_log (action, id);
CREATE INDEX audit_log_of_form ON audit_log (form_id, id) WHERE form_id IS NOT NULL;

CREATE TABLE audit_personal (
  entry_id bigint PRIMARY KEY REFERENCES audit_log,
  salt     bytea NOT NULL CHECK (length(salt) = 32),
  -- json, not jsonb: the hash is of the very text.
  data     json NOT NULL
);
CREATE TRIGGER audit_personal_never_changes BEFORE UPDATE ON audit_personal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_personal_never_emptied BEFORE TRUNCATE ON audit_personal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE audit_unsealed (
  entry_id bigint PRIMARY KEY
);
CREATE FUNCTION wait_for_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.audit_unsealed VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER audit_log_waits_for_seal AFTER INSERT ON audit_log
  FOR EACH ROW EXECUTE FUNCTION wait_for_seal();
INSERT INTO audit_unsealed SELECT id FROM audit_log;

CREATE TABLE audit_chain (
  position   bigint PRIMARY KEY CHECK (position > 0),
  entry_id   bigint NOT NULL UNIQUE,
  entry_hash bytea NOT NULL CHECK (length(entry_hash) = 32),
  hash       bytea NOT NULL CHECK (length(hash) = 32)
);
CREATE TRIGGER audit_chain_never_changes BEFORE UPDATE OR DELETE ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_chain_never_emptied BEFORE TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How far the chain goes, signed with a key that is not in the database. Whoever seals holds this row's lock.
CREATE TABLE audit_head (
  only_one  boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position  bigint NOT NULL DEFAULT 0,
  hash      bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex') CHECK (length(hash) = 32),
  signature bytea CHECK (length(signature) = 32),
  sealed_at timestamptz(3)
);
INSERT INTO audit_head DEFAULT VALUES;

CREATE FUNCTION erase_audit_personal(eraser text, of_case uuid, up_to bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  erased bigint;
BEGIN
  DELETE FROM public.audit_personal p USING public.audit_log l
   WHERE l.id = p.entry_id AND l.id <= up_to AND (of_case IS NULL OR l.case_id = of_case);
  GET DIAGNOSTICS erased = ROW_COUNT;
  IF erased > 0 THEN
    INSERT INTO public.audit_log (actor, action, case_id, details)
      VALUES (eraser, 'audit.erased', of_case, jsonb_build_object('count', erased, 'upTo', up_to));
  END IF;
  RETURN erased;
END $$;
REVOKE EXECUTE ON FUNCTION erase_audit_personal(text, uuid, bigint) FROM PUBLIC;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION erase_audit_personal(text, uuid, bigint);
DROP TABLE audit_head;
DROP TABLE audit_chain;
DROP TRIGGER audit_log_waits_for_seal ON audit_log;
DROP FUNCTION wait_for_seal();
DROP TABLE audit_unsealed;
DROP TABLE audit_personal;
DROP INDEX audit_log_of_form;
DROP INDEX audit_log_of_action;
DROP INDEX audit_log_of_actor;
ALTER TABLE audit_log DROP COLUMN personal_hash;
`);
  }
}
