import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../catalogue.service';
import { findableElsewhere, findableForms, languageOf } from './findable';
import { queriesFor, type Candidate, type Queries } from './queries';
import { SearchRows } from './search-rows';
import { synonymsOf } from './same-word';
import { partsOf, plain, swapsOf, termsOf } from './words';

/** What a search led to. */
export interface Found {
  /** Ids of services, best first. */
  readonly ids: readonly string[];
  /** What was probably meant, when only that is found. */
  readonly meant?: string;
}

/** How near a service is to what was typed: 4 all words, 3 in parts of words, 2 misspelt, 1 some of the words. */
interface Hit {
  readonly form_id: string;
  readonly tier: number;
  readonly rank: number;
}

/** One text to look up, instead of pairs to join: the list is long, and stands in every question. */
const isOffered = (row: string): string => `${row}.form_id || ' ' || ${row}.language = ANY ($1::text[])`;

/** Title, then synonyms and keywords, then summary, then questions; in PostgreSQL's order, from D to A. */
const WEIGHTS = `'{0.1, 0.3, 0.7, 1}'`;

const FIND = `
  WITH q AS MATERIALIZED (
    SELECT config, to_tsquery(config::regconfig, $2) AS direct, to_tsquery(config::regconfig, $3) AS wide,
           to_tsquery(config::regconfig, $4) AS near, to_tsquery(config::regconfig, $5) AS some
      FROM unnest('{swedish,english,simple}'::text[]) AS config
  )
  SELECT f.form_id,
         CASE WHEN f.document @@ q.direct THEN 4 WHEN f.document @@ q.wide THEN 3 WHEN f.document @@ q.near THEN 2 ELSE 1 END AS tier,
         ts_rank(${WEIGHTS}, f.document, q.near) AS rank
    FROM form_search f JOIN q USING (config)
   WHERE ${isOffered('f')}
     AND (f.document @@ q.direct OR f.document @@ q.wide OR f.document @@ q.near OR f.document @@ q.some)`;

/** Words looked at for each that was typed. */
const MOST_CANDIDATES = 30;

/** Parts and exchanged letters are looked up as they are. */
const LOOK_UP = `
  SELECT t.place, w.word, w.plain, t.how, 1::real AS likeness
    FROM unnest($2::integer[], $3::text[], $4::text[]) AS t (place, plain, how)
    JOIN search_words w USING (plain)`;

const TYPED = 'unnest($5::integer[], $6::text[]) AS t (place, plain)';

/** A word that stands in some service is not misspelt: most searches need not compare all words with each other. */
const UNKNOWN = `
  (SELECT * FROM ${TYPED} WHERE NOT EXISTS (SELECT FROM search_words w WHERE w.plain = t.plain)) AS t`;

const look = (schema: string, typed: string, condition: string, how: string): string => `
  SELECT t.place, w.word, w.plain, '${how}', w.likeness
    FROM ${typed}
   CROSS JOIN LATERAL (
     SELECT w.word, w.plain, ${schema}.similarity(w.plain, t.plain) AS likeness
       FROM search_words w
      WHERE ${condition}
      ORDER BY likeness DESC, w.word LIMIT ${MOST_CANDIDATES}) AS w`;

const HOLDS = `length(t.plain) > 3 AND w.plain LIKE '%' || t.plain || '%'`;

/** No more than three letters may be wrong. */
const near = (schema: string): string =>
  `w.plain OPERATOR(${schema}.%) t.plain AND abs(length(w.plain) - length(t.plain)) <= 3`;

/**
 * Looks for words like those typed, among those of the services that are offered, in one question to the database. The order in
 * which a word's uses are read is that of the index: so it is read, and no further than the first.
 */
const candidatesSql = (schema: string | undefined): string => `
  WITH c AS MATERIALIZED (
    ${[
      LOOK_UP,
      ...(schema === undefined
        ? []
        : [look(schema, TYPED, HOLDS, 'holds'), look(schema, UNKNOWN, near(schema), 'near')]),
    ].join(' UNION ALL ')}
  )
  SELECT c.place, c.word, c.plain, c.how
    FROM c
   CROSS JOIN LATERAL (
     SELECT FROM search_word_uses u
      WHERE u.word = c.word AND ${isOffered('u')}
      ORDER BY u.form_id LIMIT 1) AS used
   ORDER BY c.likeness DESC, c.word`;

/** Finds services by words: their forms, parts, synonyms and misspellings. */
@Injectable()
export class FormSearch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('catalogue');
  /** SQL that looks for words, once the rows are there. */
  private filling: Promise<string> | undefined;
  /** What was offered when they were made. */
  private filledWith: number | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly catalogue: CatalogueService,
    private readonly rows: SearchRows,
  ) {}

  /** Not waited for: the server can answer all else meanwhile. */
  onApplicationBootstrap(): void {
    this.filled().catch((error: unknown) =>
      this.log.warn({ err: error }, 'The search could not be filled yet.'),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.filling?.catch(() => undefined);
  }

  /**
   * Services for a search, best first; none for one without a letter or a digit. Safe with any text: nothing of it but letters and
   * digits gets to the database.
   */
  async find(query: string, textLanguage: string): Promise<Found> {
    const terms = termsOf(query);
    if (terms.length === 0) return { ids: [] };
    const offered = this.offered(textLanguage);
    const candidates = await this.candidates(terms, offered, await this.filled());
    const groups = this.catalogue.municipality.synonyms ?? [];
    const queries = queriesFor(
      terms,
      terms.map((term) => synonymsOf(term, groups)),
      candidates,
    );
    const { direct, wide, near, some } = queries;
    const hits = await this.db.query<Hit[]>(FIND, [offered, direct, wide, near, some]);
    return best(hits, queries);
  }

  /** Makes the rows, if that has not been done since something else is offered; a try that failed is made again by the next one who searches. */
  private filled(): Promise<string> {
    const { edition } = this.catalogue;
    if (this.filling === undefined || this.filledWith !== edition) {
      this.filledWith = edition;
      this.filling = this.fill();
      this.filling.catch(() => (this.filling = undefined));
    }
    return this.filling;
  }

  private async fill(): Promise<string> {
    await this.rows.fill([
      ...this.catalogue.forms().flatMap(findableForms),
      ...this.catalogue.elsewhere().flatMap(findableElsewhere),
    ]);
    return candidatesSql(await this.rows.trigramSchema());
  }

  /** Each service, with the language that it is found in. */
  private offered(textLanguage: string): string[] {
    const all = [
      ...this.catalogue.forms().map(({ id, definition }) => ({ id, texts: definition.texts })),
      ...this.catalogue.elsewhere(),
    ];
    return all.map(({ id, texts }) => `${id} ${languageOf(texts, textLanguage)}`);
  }

  private candidates(
    terms: readonly string[],
    offered: readonly string[],
    sql: string,
  ): Promise<Candidate[]> {
    const exact = terms.flatMap((term, place) => {
      const { first, last } = partsOf(plain(term));
      return [
        ...[plain(term), ...first, ...last].map((part) => ({ place, part, how: 'part' })),
        ...swapsOf(plain(term)).map((part) => ({ place, part, how: 'near' })),
      ];
    });
    const given = [
      offered,
      exact.map(({ place }) => place),
      exact.map(({ part }) => part),
      exact.map(({ how }) => how),
    ];
    const whole = sql.includes('$6') ? [terms.map((_, place) => place), terms.map(plain)] : [];
    return this.db.query<Candidate[]>(sql, [...given, ...whole]);
  }
}

/** All that have what was typed; else those that have what was meant; else those that have some of it. */
const best = (hits: readonly Hit[], { meant }: Queries): Found => {
  const highest = Math.max(0, ...hits.map(({ tier }) => tier));
  const least = highest >= 3 ? 3 : highest;
  const ids = hits
    .filter(({ tier }) => tier >= least)
    .toSorted((a, b) => b.tier - a.tier || b.rank - a.rank || (a.form_id < b.form_id ? -1 : 1))
    .map(({ form_id: id }) => id);
  return highest === 2 && meant !== undefined ? { ids, meant } : { ids };
};
