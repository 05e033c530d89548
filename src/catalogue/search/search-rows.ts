import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Findable } from './findable';
import { lettersOf, plain, wordsOf } from './words';

/** Rows written at once. */
const GROUP = 50;

/** One copy at a time: two that write the same rows in turn would wait for each other for ever. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('form_search', 0))`;

const WRITE = `
  INSERT INTO form_search (form_id, language, made_of, config, document)
  SELECT form_id, language, made_of, config,
         setweight(to_tsvector(config::regconfig, title), 'A') || setweight(to_tsvector(config::regconfig, keywords), 'B')
         || setweight(to_tsvector(config::regconfig, summary), 'C') || setweight(to_tsvector(config::regconfig, inside), 'D')
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
      AS f (form_id, language, made_of, config, title, keywords, summary, inside)
  ON CONFLICT (form_id, language) DO UPDATE SET made_of = excluded.made_of, config = excluded.config, document = excluded.document`;

const FORGET_WORDS = `
  DELETE FROM search_word_uses w USING unnest($1::text[], $2::text[]) AS f (form_id, language)
   WHERE w.form_id = f.form_id AND w.language = f.language`;

const WRITE_WORDS = `
  INSERT INTO search_words (word, plain) SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`;

const WRITE_USES = `
  INSERT INTO search_word_uses (word, form_id, language) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])`;

const TIDY = `DELETE FROM search_words w WHERE NOT EXISTS (SELECT FROM search_word_uses u WHERE u.word = w.word)`;

/**
 * Keeps the rows that services are found by. Those of services that are not offered any more stay, since another copy of the
 * server may offer them: whoever searches names the services that it offers.
 */
@Injectable()
export class SearchRows {
  private readonly log = new Logger('catalogue');

  constructor(private readonly db: DataSource) {}

  /** Writes what has changed since it was written last. With nothing changed it is one question. */
  async fill(offered: readonly Findable[]): Promise<void> {
    const rows = await this.db.query<{ key: string; made_of: string }[]>(
      `SELECT form_id || ' ' || language AS key, made_of FROM form_search`,
    );
    const known = new Map(rows.map((row) => [row.key, row.made_of]));
    const changed = offered.filter(({ id, language, madeOf }) => known.get(`${id} ${language}`) !== madeOf);
    for (let at = 0; at < changed.length; at += GROUP) {
      const group = changed.slice(at, at + GROUP).map(read);
      await this.db.transaction((tx) => write(tx, group));
    }
  }

  /** Where pg_trgm is: its schema, as SQL; undefined where the database has none, which is told. */
  async trigramSchema(): Promise<string | undefined> {
    const [found] = await this.db.query<{ place: string }[]>(
      `SELECT quote_ident(n.nspname) AS place
         FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'`,
    );
    if (found === undefined)
      this.log.warn(
        'The database has no pg_trgm: misspelt words and parts of words are not found. Let its administrator run CREATE EXTENSION pg_trgm.',
      );
    return found?.place;
  }
}

interface Row extends Pick<Findable, 'id' | 'language' | 'madeOf' | 'config'> {
  readonly texts: readonly [title: string, keywords: string, summary: string, inside: string];
  readonly words: readonly string[];
}

const read = ({ id, language, madeOf, config, ...one }: Findable): Row => {
  const told = [one.title, one.keywords.join(' '), one.summary, one.inside().join(' ')].map(lettersOf);
  const [title = '', keywords = '', summary = '', inside = ''] = told;
  const words = [...new Set(told.flatMap(wordsOf))].filter((word) => word.length > 2);
  return { id, language, madeOf, config, texts: [title, keywords, summary, inside], words };
};

const write = async (tx: EntityManager, rows: readonly Row[]): Promise<void> => {
  const ids = rows.map(({ id }) => id);
  const languages = rows.map(({ language }) => language);
  await tx.query(ALONE);
  await tx.query(WRITE, [
    ids,
    languages,
    rows.map(({ madeOf }) => madeOf),
    rows.map(({ config }) => config),
    ...[0, 1, 2, 3].map((place) => rows.map(({ texts }) => texts[place])),
  ]);
  await tx.query(FORGET_WORDS, [ids, languages]);
  const uses = rows.flatMap(({ id, language, words }) => words.map((word) => ({ word, id, language })));
  const words = uses.map(({ word }) => word);
  await tx.query(WRITE_WORDS, [words, words.map(plain)]);
  await tx.query(WRITE_USES, [words, uses.map(({ id }) => id), uses.map(({ language }) => language)]);
  await tx.query(TIDY);
};
