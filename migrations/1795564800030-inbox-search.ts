import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases are found by more than PostgreSQL's Swedish stems: by a word with and without its article (`biblioteket`, `vattnet`), by how
 * words begin, and without a Swedish keyboard. The rows of cases stay as they are: a list of all words that stand in any of them tells
 * which ones are meant by what was typed, and the search is for just those.
 *
 * New words are noted by a trigger, so that older copies of the server need not know of it. Those of cases from before are learnt by
 * newer copies, some thousand cases at a time; until then such cases are found by stems, as before.
 */
export class InboxSearch1795564800030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
-- What is news and not over: cases_unread has all that were left unread and closed since, and the planner reads round it.
CREATE INDEX cases_unread_open ON cases (received_at, id)
  WHERE read_at IS NULL AND status NOT IN ('decided', 'appealed', 'closed', 'withdrawn');

-- Each word as documents have it (a stem), under everything it may be looked for by.
CREATE TABLE case_words (
  root text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (root, word)
);

-- Of cases from this place on upwards all words are known.
CREATE TABLE case_words_learnt (
  is_one boolean PRIMARY KEY DEFAULT true CHECK (is_one),
  place  bigint NOT NULL
);

CREATE FUNCTION without_marks(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(word, 'åäöæø', 'aaoao');

-- Without its ending: what is left is no word of the language, but the same for all forms of one. Göran and banan are no forms of göra
-- and bana, so that a last n counts as an article of long words only.
CREATE FUNCTION without_ending(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN regexp_replace(coalesce(
    substring(word FROM '^(.{3,}?)(?:arnas|ernas|ornas|arna|erna|orna|ets|ens|ars|ers|ors|et|en|ar|er|or)$'),
    substring(word FROM '^(.{4,}?)(?:ans|an|na|a|e|t|s)$'),
    substring(word FROM '^(.{5,})n$'),
    word), '([bdfglmnprst])\\1([lnr])$', '\\1\\2');

CREATE FUNCTION word_roots(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ARRAY[word, without_ending(word), without_marks(word), without_ending(without_marks(word))];

-- What a typed word is looked for by, among the roots: with and without its ending, and with and without the vowel that some words lose
-- before one (vatten, vattnet; nummer, numret).
CREATE FUNCTION roots_wanted(typed text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH form AS (
    SELECT typed AS word, without_ending(typed) AS bare, regexp_replace(typed, 'n?s?$', '') AS without_article
  ), whole AS (
    SELECT regexp_replace(bare, '([lnr])$', 'e\\1') AS word FROM form WHERE bare ~ '[^aeiouyåäö][lnr]$'
    UNION SELECT regexp_replace(bare, '(.)([lnr])$', '\\1\\1e\\2') FROM form WHERE bare ~ '[aeiouyåäö][bdfglmnprst][lnr]$'
  ), shortened AS (
    SELECT regexp_replace(w, 'e([lnr])$', '\\1') AS word FROM form, unnest(ARRAY[word, without_article]) AS w
     WHERE w ~ '.{2}[^aeiouyåäö]e[lnr]$'
  )
  SELECT array_agg(DISTINCT root) FROM (
    SELECT unnest(ARRAY[word, bare]) AS root FROM form
    UNION ALL SELECT word FROM whole
    UNION ALL SELECT unnest(ts_lexize('swedish_stem', word)) FROM whole
    UNION ALL SELECT unnest(ARRAY[word, regexp_replace(word, '([bdfglmnprst])\\1([lnr])$', '\\1\\2')]) FROM shortened
  ) AS wanted
$$;

CREATE FUNCTION learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In order, so that two that learn the same words wait for each other and not in a circle.
  INSERT INTO case_words (root, word)
  SELECT DISTINCT root, lexeme FROM unnest(NEW.document), unnest(word_roots(lexeme)) AS root
   WHERE lexeme ~ '^[^0-9/]{3,}$' AND NOT EXISTS (SELECT FROM case_words k WHERE k.root = lexeme AND k.word = lexeme)
   ORDER BY root, lexeme
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER case_index_is_learnt AFTER INSERT OR UPDATE OF document ON case_index FOR EACH ROW EXECUTE FUNCTION learn_words();

INSERT INTO case_words_learnt (place) SELECT coalesce(max(place) + 1, 0) FROM case_index;

-- The words of some cases from before, the newest first; false when none is left.
CREATE FUNCTION learn_case_words(most integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  top bigint := (SELECT place FROM case_words_learnt FOR UPDATE);
  low bigint := (SELECT min(place) FROM (SELECT place FROM case_index WHERE place < top ORDER BY place DESC LIMIT most) AS next);
BEGIN
  IF low IS NULL THEN
    RETURN false;
  END IF;
  INSERT INTO case_words (root, word)
  SELECT DISTINCT root, w.lexeme
    FROM (SELECT DISTINCT lexeme FROM case_index i, unnest(i.document)
           WHERE i.place >= low AND i.place < top AND lexeme ~ '^[^0-9/]{3,}$') AS w, unnest(word_roots(w.lexeme)) AS root
   WHERE NOT EXISTS (SELECT FROM case_words k WHERE k.root = w.lexeme AND k.word = w.lexeme)
   ORDER BY root, w.lexeme
  ON CONFLICT DO NOTHING;
  UPDATE case_words_learnt SET place = low;
  RETURN true;
END $$;

-- The words that a typed one means: its forms, and what begins so. Where very many do, just how they begin.
-- A long word with å, ä and ö is also found where somebody wrote it without; a short one would be another word.
CREATE FUNCTION words_meant(typed text, OUT words text[], OUT beginnings text[]) LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  few CONSTANT integer := 40;
  roots text[] := roots_wanted(typed);
BEGIN
  words := ts_lexize('swedish_stem', typed);
  IF length(typed) >= 6 THEN
    roots := roots || roots_wanted(without_marks(typed));
  END IF;
  IF typed = without_marks(typed) THEN
    roots := roots || words;
  END IF;
  words := words || ARRAY(SELECT DISTINCT k.word FROM case_words k WHERE k.root = ANY (roots));
  WITH begun AS (
    SELECT DISTINCT k.word FROM case_words k
     WHERE k.root >= typed AND k.root < typed || chr(1114111) AND starts_with(without_marks(k.word), without_marks(typed))
  )
  SELECT CASE WHEN count(*) <= few THEN words_meant.words || array_agg(b.word) ELSE words_meant.words END,
         CASE WHEN count(*) > few THEN array_agg(DISTINCT left(b.word, length(typed))) END
    INTO words, beginnings FROM begun b;
END $$;

-- Each word that was typed: what it means, or what else it may be (a number). Narrow is what the index is asked for, wide what very
-- many words begin with: the index tries each of a question's words on each case. What there is nothing of is NULL.
CREATE FUNCTION search_wanted(terms text[], others text[], OUT narrow tsquery, OUT wide tsquery) LANGUAGE plpgsql STABLE AS $$
DECLARE
  term tsquery;
  meant tsquery;
  typed text;
  told record;
BEGIN
  FOR place IN 1..cardinality(terms) LOOP
    term := NULL;
    FOREACH typed IN ARRAY string_to_array(terms[place], ' ') LOOP
      meant := plainto_tsquery('swedish', typed);
      -- Words that stand everywhere do not count.
      CONTINUE WHEN numnode(meant) = 0;
      IF typed ~ '^[^0-9]{3,}$' THEN
        told := words_meant(typed);
        meant := (SELECT string_agg(DISTINCT quote_literal(word), ' | ')::tsquery FROM unnest(told.words) AS word);
        IF told.beginnings IS NOT NULL THEN
          meant := meant || (SELECT string_agg(quote_literal(word) || ':*', ' | ')::tsquery FROM unnest(told.beginnings) AS word);
          wide := coalesce(wide && meant, meant);
          CONTINUE;
        END IF;
      END IF;
      term := coalesce(term && meant, meant);
    END LOOP;
    IF others[place] <> '' THEN
      term := coalesce(term || others[place]::tsquery, others[place]::tsquery);
    END IF;
    narrow := coalesce(narrow && term, term, narrow);
  END LOOP;
END $$;

-- As find_cases, which older copies call, with words, facts and block each apart: so the index passes by what lies outside the block
-- or has other facts. Of one question that joins them it would read all of every rare word, block by block.
-- What very many words begin with is held against the cases that are met otherwise. Only where those are many, and few of them have
-- it, is it asked of the index, which then reads all that begins so.
CREATE FUNCTION search_cases(terms text[], others text[], facts tsquery, before bigint, most integer, due_from date, due_before date)
RETURNS TABLE (place bigint, case_id uuid) LANGUAGE plpgsql STABLE SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  wanted record := search_wanted(terms, others);
  top bigint := least(before, (SELECT max(i.place) + 1 FROM case_index i));
  low bigint := (SELECT min(i.place) FROM case_index i);
  base bigint;
  block tsquery;
  got integer;
  had integer := 0;
  fine boolean := true;
  by_index boolean := false;
BEGIN
  WHILE top > low AND had < most LOOP
    IF fine THEN
      base := ((top - 1) >> 12) << 12;
      block := quote_literal('b/' || (base >> 12))::tsquery;
    ELSE
      base := ((top - 1) >> 16) << 16;
      block := quote_literal('B/' || (base >> 16))::tsquery;
    END IF;
    RETURN QUERY
      WITH met AS MATERIALIZED (
        SELECT i.place, i.case_id, i.due_on FROM case_index i
         WHERE i.document @@ coalesce(wanted.narrow, block) AND i.document @@ block AND i.document @@ facts
           AND i.document @@ CASE WHEN by_index THEN wanted.wide ELSE block END
           -- As a function it is nothing that the index is asked for.
           AND (by_index OR wanted.wide IS NULL OR ts_match_vq(i.document, wanted.wide))
      )
      SELECT m.place, m.case_id FROM met m
       WHERE m.place < top AND (due_from IS NULL OR m.due_on >= due_from) AND (due_before IS NULL OR m.due_on < due_before)
       ORDER BY m.place DESC LIMIT most - had;
    GET DIAGNOSTICS got = ROW_COUNT;
    had := had + got;
    IF fine AND got < 8 THEN
      fine := false;
      by_index := wanted.wide IS NOT NULL AND 256 <= (
        SELECT count(*) FROM case_index i
         WHERE i.document @@ coalesce(wanted.narrow, block) AND i.document @@ block AND i.document @@ facts
      );
    ELSIF NOT fine AND got >= 128 THEN
      fine := true;
      by_index := false;
    END IF;
    -- Years leave gaps in the places: nothing is looked for where no case is.
    top := coalesce((SELECT max(i.place) + 1 FROM case_index i WHERE i.place < base), low);
  END LOOP;
END $$;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION search_cases(text[], text[], tsquery, bigint, integer, date, date);
DROP FUNCTION search_wanted(text[], text[]);
DROP FUNCTION words_meant(text);
DROP FUNCTION learn_case_words(integer);
DROP TRIGGER case_index_is_learnt ON case_index;
DROP FUNCTION learn_words();
DROP FUNCTION roots_wanted(text);
DROP FUNCTION word_roots(text);
DROP FUNCTION without_ending(text);
DROP FUNCTION without_marks(text);
DROP TABLE case_words_learnt, case_words;
DROP INDEX cases_unread_open;
`);
  }
}
