import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the desk's list needs: whether a case has something that nobody of the staff has read, and a row for each case to search in,
 * made by a job and made anew at any time. Copies from before make no such rows; newer ones make up for them when they start.
 *
 * A document holds the words of a case, and beside them its facts as lexemes (`s/submitted`, `f/synpunkter`), so that words, answers
 * and facts are met in one index. Two of the facts tell where the case lies among all: the fine and the coarse block of its number.
 */
export class Inbox1795564800029 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
-- What there is when the column comes is not told as news; what comes after is.
ALTER TABLE cases ADD COLUMN read_at timestamptz(3) DEFAULT now();
ALTER TABLE cases ALTER COLUMN read_at DROP DEFAULT;

CREATE INDEX cases_of_status ON cases (status, received_at, id);
CREATE INDEX cases_of_form_and_status ON cases (form_id, status, received_at, id);
CREATE INDEX cases_unread ON cases (received_at, id) WHERE read_at IS NULL;
CREATE INDEX cases_unassigned ON cases (received_at, id)
  WHERE handler_id IS NULL AND status NOT IN ('decided', 'appealed', 'closed', 'withdrawn');
CREATE INDEX cases_in_hand ON cases (handler_id, received_at, id)
  WHERE handler_id IS NOT NULL AND status NOT IN ('decided', 'appealed', 'closed', 'withdrawn');

CREATE TABLE case_index (
  case_id   uuid PRIMARY KEY REFERENCES cases,
  form_id   text NOT NULL,
  -- The year and serial of its number: the later filed, the higher.
  place     bigint NOT NULL UNIQUE,
  applicant text,
  -- The last day for an answer; where the form promises none, the day from which a decision may be demanded (FL 12 §).
  due_on    date NOT NULL,
  status    text NOT NULL,
  is_open   boolean NOT NULL,
  document  tsvector NOT NULL
);
-- Without a list of what is not sorted in yet: each search would read through it.
CREATE INDEX case_index_words ON case_index USING gin (document) WITH (fastupdate = off);
CREATE INDEX case_index_due ON case_index (status, due_on, case_id) WHERE is_open;
CREATE INDEX case_index_due_of_form ON case_index (form_id, status, due_on, case_id) WHERE is_open;

-- Answers that a form's cases are sorted by, written so that their bytes are in order.
CREATE TABLE case_values (
  case_id uuid NOT NULL REFERENCES cases,
  form_id text NOT NULL,
  pointer text NOT NULL,
  status  text NOT NULL,
  sorted  text COLLATE "C" NOT NULL,
  PRIMARY KEY (case_id, pointer)
);
CREATE INDEX case_values_in_order ON case_values (form_id, pointer, status, sorted, case_id);

CREATE TABLE inbox_views (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Whose it is; nobody's alone: the team's.
  account_id uuid REFERENCES staff_accounts ON DELETE CASCADE,
  name       text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  -- The list's address, after the question mark.
  query      text NOT NULL CHECK (char_length(query) <= 2000),
  made_by    uuid REFERENCES staff_accounts ON DELETE SET NULL,
  made_at    timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX inbox_views_by_name ON inbox_views (coalesce(account_id::text, ''), lower(name));

CREATE FUNCTION case_place(number text) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT
  RETURN split_part(number, '-', 1)::bigint * 1000000000 + split_part(number, '-', 2)::bigint;

CREATE FUNCTION case_facts(status text, handler_id uuid, read_at timestamptz) RETURNS text[] LANGUAGE sql IMMUTABLE
  RETURN ARRAY['s/' || status, 'h/' || coalesce(handler_id::text, 'none'), CASE WHEN read_at IS NULL THEN 'u/new' ELSE 'u/read' END];

-- Rows of an index that is always right: whoever changes a case need not know of it.
CREATE FUNCTION follow_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_index
     SET status = NEW.status,
         is_open = NEW.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn'),
         document = ts_delete(document, case_facts(OLD.status, OLD.handler_id, OLD.read_at))
                    || array_to_tsvector(case_facts(NEW.status, NEW.handler_id, NEW.read_at))
   WHERE case_id = NEW.id;
  IF NEW.status <> OLD.status THEN
    UPDATE case_values SET status = NEW.status WHERE case_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cases_are_followed AFTER UPDATE OF status, handler_id, read_at ON cases
  FOR EACH ROW WHEN ((OLD.status, OLD.handler_id, OLD.read_at) IS DISTINCT FROM (NEW.status, NEW.handler_id, NEW.read_at))
  EXECUTE FUNCTION follow_case();

-- What the resident does after sending in is news to the staff, until one of them opens the case.
CREATE FUNCTION tell_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cases SET read_at = NULL WHERE id = NEW.case_id AND read_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER case_events_are_news AFTER INSERT ON case_events
  FOR EACH ROW WHEN (NEW.by = 'resident' AND NEW.kind <> 'submitted') EXECUTE FUNCTION tell_news();

-- What changes the words of a case, or the day it is due, has its row made anew.
CREATE FUNCTION index_case_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enqueue_jobs(ARRAY['inbox.index'], json_build_object('caseId', coalesce(to_jsonb(NEW) ->> 'case_id', to_jsonb(NEW) ->> 'id')));
  RETURN NULL;
END $$;
CREATE TRIGGER cases_are_indexed_again AFTER UPDATE OF complete_on ON cases
  FOR EACH ROW WHEN (OLD.complete_on IS DISTINCT FROM NEW.complete_on) EXECUTE FUNCTION index_case_again();
CREATE TRIGGER case_revisions_are_indexed AFTER INSERT ON case_revisions
  FOR EACH ROW WHEN (NEW.number > 1) EXECUTE FUNCTION index_case_again();
CREATE TRIGGER case_messages_are_indexed AFTER INSERT ON case_messages
  FOR EACH ROW EXECUTE FUNCTION index_case_again();

-- Each term by its stem, or by what else it may be: a case number, a telephone number. Words that stand everywhere do not count.
CREATE FUNCTION words_wanted(terms text[], variants text[], others text[]) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted tsquery := ''::tsquery;
  stem tsquery;
BEGIN
  FOR place IN 1..cardinality(terms) LOOP
    stem := plainto_tsquery('swedish', terms[place]);
    IF variants[place] <> '' THEN
      stem := stem || plainto_tsquery('swedish', variants[place]);
    END IF;
    IF others[place] <> '' THEN
      stem := stem || others[place]::tsquery;
    END IF;
    wanted := wanted && stem;
  END LOOP;
  RETURN wanted;
END $$;

-- The newest cases with these words and facts, at most so many, before a place. Block by block, so that no more is ever read of a
-- common word than one block holds: fine blocks while they have enough, else the rest of the coarse one.
CREATE FUNCTION find_cases(wanted tsquery, before bigint, most integer, due_from date, due_before date)
RETURNS TABLE (place bigint, case_id uuid) LANGUAGE plpgsql STABLE SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  top bigint := least(before, (SELECT max(i.place) + 1 FROM case_index i));
  low bigint := (SELECT min(i.place) FROM case_index i);
  base bigint;
  block text;
  got integer;
  had integer := 0;
  fine boolean := true;
BEGIN
  WHILE top > low AND had < most LOOP
    IF fine THEN
      base := ((top - 1) >> 12) << 12;
      block := 'b/' || (base >> 12);
    ELSE
      base := ((top - 1) >> 16) << 16;
      block := 'B/' || (base >> 16);
    END IF;
    RETURN QUERY
      WITH met AS MATERIALIZED (
        SELECT i.place, i.case_id, i.due_on FROM case_index i WHERE i.document @@ (wanted && quote_literal(block)::tsquery)
      )
      SELECT m.place, m.case_id FROM met m
       WHERE m.place < top AND (due_from IS NULL OR m.due_on >= due_from) AND (due_before IS NULL OR m.due_on < due_before)
       ORDER BY m.place DESC LIMIT most - had;
    GET DIAGNOSTICS got = ROW_COUNT;
    had := had + got;
    fine := got >= 8;
    -- Years leave gaps in the places: nothing is looked for where no case is.
    top := coalesce((SELECT max(i.place) + 1 FROM case_index i WHERE i.place < base), low);
  END LOOP;
END $$;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION find_cases(tsquery, bigint, integer, date, date);
DROP FUNCTION words_wanted(text[], text[], text[]);
DROP TRIGGER case_messages_are_indexed ON case_messages;
DROP TRIGGER case_revisions_are_indexed ON case_revisions;
DROP TRIGGER cases_are_indexed_again ON cases;
DROP FUNCTION index_case_again();
DROP TRIGGER case_events_are_news ON case_events;
DROP FUNCTION tell_news();
DROP TRIGGER cases_are_followed ON cases;
DROP FUNCTION follow_case();
DROP FUNCTION case_facts(text, uuid, timestamptz);
DROP FUNCTION case_place(text);
DROP TABLE inbox_views, case_values, case_index;
DROP INDEX cases_in_hand, cases_unassigned, cases_unread, cases_of_form_and_status, cases_of_status;
ALTER TABLE cases DROP COLUMN read_at;
`);
  }
}
