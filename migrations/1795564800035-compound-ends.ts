import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A word is also found by how it ends, from four letters: `lampa` finds `gatlampa`, and `gatlampan`. In Swedish the end of a compound
 * says what the thing is. The list of words holds each once more for it, written backwards after a sign that no word begins with, so
 * that an end is a beginning there. Rows of cases stay as they are; older copies of the server search the same way.
 */
export class CompoundEnds1795564800035 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
-- As it ends, with and without the ending of its form.
CREATE FUNCTION word_ends(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ARRAY['<' || reverse(word), '<' || reverse(without_ending(word))];

CREATE OR REPLACE FUNCTION word_roots(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ARRAY[word, without_ending(word), without_marks(word), without_ending(without_marks(word))] || word_ends(word);

INSERT INTO case_words (root, word)
SELECT DISTINCT root, w.word FROM (SELECT DISTINCT word FROM case_words) AS w, unnest(word_ends(w.word)) AS root
ON CONFLICT DO NOTHING;

${wordsMeant(`
  -- What very many words end with is looked for as a word of its own alone: names end so (Lindberg, Sandberg).
  WITH ended AS (
    SELECT DISTINCT k.word FROM unnest(roots) AS wanted
     CROSS JOIN LATERAL (SELECT '<' || reverse(wanted) AS tail) AS t
     CROSS JOIN LATERAL (
       SELECT word FROM case_words
        WHERE root >= tail AND root < tail || chr(1114111) AND length(word) >= length(wanted) + 2
        ORDER BY root LIMIT few + 1
     ) AS k
     WHERE length(wanted) >= 4
  )
  SELECT CASE WHEN count(*) BETWEEN 1 AND few THEN words_meant.words || array_agg(e.word) ELSE words_meant.words END
    INTO words FROM ended e;`)}
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
${wordsMeant('')}
CREATE OR REPLACE FUNCTION word_roots(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN ARRAY[word, without_ending(word), without_marks(word), without_ending(without_marks(word))];
DELETE FROM case_words WHERE root >= '<' AND root < '=';
DROP FUNCTION word_ends(text);
`);
  }
}

/** The words that a typed one means, as before, and what its end adds. */
const wordsMeant = (ends: string): string => `
-- The words that a typed one means: its forms, what begins so, and what ends so. Where very many do, just how they begin.
-- A long word with å, ä and ö is also found where somebody wrote it without; a short one would be another word.
CREATE OR REPLACE FUNCTION words_meant(typed text, OUT words text[], OUT beginnings text[]) LANGUAGE plpgsql STABLE STRICT AS $$
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
  words := words || ARRAY(SELECT DISTINCT k.word FROM case_words k WHERE k.root = ANY (roots));${ends}
  WITH begun AS (
    SELECT DISTINCT k.word FROM case_words k
     WHERE k.root >= typed AND k.root < typed || chr(1114111) AND starts_with(without_marks(k.word), without_marks(typed))
  )
  SELECT CASE WHEN count(*) <= few THEN words_meant.words || array_agg(b.word) ELSE words_meant.words END,
         CASE WHEN count(*) > few THEN array_agg(DISTINCT left(b.word, length(typed))) END
    INTO words, beginnings FROM begun b;
END $$;
`;
