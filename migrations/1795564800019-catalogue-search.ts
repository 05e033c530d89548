import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What services are found by. A row for each service and language, and its words one by one, for what is misspelt or stands inside
 * a longer word. All of it can be made anew of the forms at any time.
 *
 * pg_trgm is trusted, so that whoever may make schemas may make it. Where it may not be made, or is not installed, services are
 * found by whole words and their beginnings.
 */
export class CatalogueSearch1795564800019 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'pg_trgm cannot be had (%): misspelt words will not be found.', SQLERRM;
END $$;

CREATE TABLE form_search (
  form_id  text NOT NULL,
  language text NOT NULL,
  made_of  text NOT NULL,
  config   text NOT NULL CHECK (config IN ('swedish', 'english', 'simple')),
  document tsvector NOT NULL,
  PRIMARY KEY (form_id, language)
);

-- Plain is the word in small letters without any marks: what those type who have no such key.
CREATE TABLE search_words (
  word  text PRIMARY KEY,
  plain text NOT NULL
);
CREATE INDEX search_words_plain ON search_words (plain);

CREATE TABLE search_word_uses (
  word     text NOT NULL REFERENCES search_words,
  form_id  text NOT NULL,
  language text NOT NULL,
  PRIMARY KEY (word, form_id, language),
  FOREIGN KEY (form_id, language) REFERENCES form_search ON DELETE CASCADE
);
CREATE INDEX search_word_uses_of_form ON search_word_uses (form_id, language);

DO $$
DECLARE
  place text := (SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm');
BEGIN
  IF place IS NOT NULL THEN
    -- Without a list of what is not sorted in yet: each search would read through it, and it is long just after the words came.
    EXECUTE format('CREATE INDEX search_words_near ON search_words USING gin (plain %I.gin_trgm_ops) WITH (fastupdate = off)', place);
  END IF;
END $$;
`);
  }

  /** The extension stays: others may have come to use it. */
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE search_word_uses, search_words, form_search');
  }
}
