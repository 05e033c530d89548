import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases are found by more than PostgreSQL's Swedish stems: by a word with and without its article (`biblioteket`, `vattnet`), by how
 * words begin, and without a Swedish keyboard. Beginnings are lexemes of their own, since a search for `word:*` reads all of the
 * index that begins so, however few of it are wanted. The same function makes what is stored and what is asked for.
 *
 * Rows from before are of an earlier edition, and made anew by the job that looks for what is missing.
 */
export class InboxSearch1795564800030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE case_index ADD COLUMN edition integer NOT NULL DEFAULT 1;
CREATE INDEX case_index_of_before ON case_index (case_id) WHERE edition < 2;

CREATE FUNCTION without_marks(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(word, 'åäöæø', 'aaoao');

-- A word as it stands, without its ending, and with the vowel gone that some lose before one (vatten, vattnet; nummer, numret).
CREATE FUNCTION bare_words(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT one) FROM (
    WITH ended AS (
      SELECT coalesce(
        substring(word FROM '^(.{3,}?)(?:arnas|ernas|ornas|arna|erna|orna|ets|ens|ars|ers|ors|et|en|ar|er|or)$'),
        substring(word FROM '^(.{4,}?)(?:ans|an|na|a|e|t|s)$'),
        -- Göran and banan are no forms of göra and bana.
        substring(word FROM '^(.{5,})n$'),
        word) AS bare
    )
    SELECT unnest(ARRAY[word, regexp_replace(bare, '([bdfglmnprst])\\1([lnr])$', '\\1\\2')]) FROM ended
    UNION ALL
    SELECT regexp_replace(regexp_replace(w, '([^aeiouyåäö])e([lnr])$', '\\1\\2'), '([bdfglmnprst])\\1([lnr])$', '\\1\\2')
      FROM unnest(ARRAY[word, regexp_replace(word, 'n?s?$', '')]) AS w WHERE w ~ '.{2}[^aeiouyåäö]e[lnr]$'
  ) AS all_of_them (one)
$$;

-- What a case is found by: the stems of its words, the words without their endings, and how they begin, up to twelve letters.
-- Of a very long text only so many words, since a document has room for a megabyte.
CREATE FUNCTION case_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  WITH word AS MATERIALIZED (
    SELECT w FROM (SELECT DISTINCT w FROM unnest(string_to_array(words, ' ')) AS w WHERE w ~ '^[a-zåäöæø]{3,}$') AS each
     ORDER BY length(w) DESC, w COLLATE "C" LIMIT 2000
  )
  SELECT strip(to_tsvector('swedish', words)) || array_to_tsvector(ARRAY(
    SELECT 'e/' || unnest(bare_words(w) || bare_words(without_marks(w))) FROM word
    UNION SELECT 'p/' || left(unnest(ARRAY[w, without_marks(w)]), letters) FROM word, generate_series(3, least(12, length(w))) AS letters
  ))
$$;

-- Each word that was typed: by its stem, without its ending, as the beginning of a word, or by what else it may be (a number).
-- A long word with å, ä and ö is also found where somebody wrote it without; a short one would be another word.
CREATE FUNCTION words_wanted(terms text[], others text[]) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted tsquery := ''::tsquery;
  term tsquery;
  stems tsquery;
  word text;
BEGIN
  FOR place IN 1..cardinality(terms) LOOP
    term := ''::tsquery;
    FOREACH word IN ARRAY string_to_array(terms[place], ' ') LOOP
      stems := plainto_tsquery('swedish', word);
      -- Words that stand everywhere do not count.
      IF numnode(stems) > 0 AND word ~ '^[a-zåäöæø]{3,}$' THEN
        stems := stems || (SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM (
          SELECT 'e/' || unnest(bare_words(word)) AS lexeme
          UNION SELECT 'p/' || word WHERE length(word) <= 12
          UNION SELECT 'e/' || unnest(bare_words(without_marks(word))) WHERE length(word) >= 6
        ) AS each);
      END IF;
      term := term && stems;
    END LOOP;
    IF others[place] <> '' THEN
      term := term || others[place]::tsquery;
    END IF;
    wanted := wanted && term;
  END LOOP;
  RETURN wanted;
END $$;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP FUNCTION words_wanted(text[], text[]);
DROP FUNCTION case_words(text);
DROP FUNCTION bare_words(text);
DROP FUNCTION without_marks(text);
ALTER TABLE case_index DROP COLUMN edition;
`);
  }
}
