import { Client } from 'pg';
import { DESK_FORMS, SORT_BY } from './desk-forms';
import { BEGINNINGS, FAULTS, FIRST_NAMES, LAST_NAMES, MONTHS, PLACES, WORDS } from './words';

export interface MadeCases {
  readonly cases: number;
  /** The same seed gives the same cases, to the letter. */
  readonly seed: number;
  /** Accounts that the cases are handled by, and that may list them. */
  readonly handlers: number;
}

/** Each of two connections: what does not need what the other one makes is made at the same time. */
const SETTINGS = `
  SET statement_timeout = 0; SET maintenance_work_mem = '256MB'; SET work_mem = '128MB'; SET synchronous_commit = off`;

/** The index is made after the rows: so it takes minutes less, and comes out as it would in the end. */
const GIN = `CREATE INDEX case_index_words ON case_index USING gin (document) WITH (fastupdate = off)`;

/** A number from 0 to `below`, told by the row, the seed and what it is for. */
const pick = (what: number, below: number | string): string =>
  `(abs(hashint8extended(n, $2::text::bigint + ${what}) % ${below}))::integer`;

/** One of a list. */
const one = (what: number, parameter: string): string =>
  `${parameter}[1 + ${pick(what, `cardinality(${parameter})`)}]`;

const sqlArray = (list: readonly string[]): string => `(ARRAY['${list.join(`', '`)}'])`;

/** Most words of a text are common ones, some are rare: the fourth power of a number between 0 and 1. */
const word = (what: number): string =>
  `($7::text[])[1 + floor(power(${pick(what, 100_000)} / 100000.0, 4) * cardinality($7::text[]))::integer]`;

const TEXT_WORDS = 13;
const common = Array.from({ length: TEXT_WORDS }, (_, place) => word(100 + place));

/** One word is a compound that few others have: some fifty thousand there are, as in what people write. */
const rare = `${one(14, '($9::text[])')} || ($7::text[])[1 + ${pick(15, 'cardinality($7::text[])')}]`;
const text = [...common, rare].join(` || ' ' || `);

/**
 * What a case is made of. Received over three years, one after the other; nine of ten are over and done with, and the newer one is the
 * more likely it is still open.
 */
const TABLE = `
  CREATE UNLOGGED TABLE bench_facts (
    n bigint PRIMARY KEY, id uuid NOT NULL, form_id text NOT NULL, received_at timestamptz(3) NOT NULL, status text NOT NULL,
    is_unread boolean NOT NULL, handler uuid NOT NULL, name text NOT NULL, phone text NOT NULL, place text NOT NULL,
    observed text NOT NULL, fault text NOT NULL, description text NOT NULL)`;

const FACTS = `
  INSERT INTO bench_facts
  SELECT n, md5($2::text || ' ' || n)::uuid AS id,
         ($3::text[])[1 + least(${pick(1, 100)} / 60, 1) * (1 + ${pick(2, DESK_FORMS.length - 1)})] AS form_id,
         date_trunc('milliseconds', now() - ($1::bigint - n) * (interval '3 years' / $1::bigint)) AS received_at,
         CASE WHEN ${pick(3, 1000)} >= 100 THEN 'closed'
              ELSE (ARRAY['decided', 'decided', 'submitted', 'submitted', 'assigned', 'in_progress', 'in_progress',
                          'awaiting_supplement', 'supplement_received', 'awaiting_decision'])[1 + ${pick(4, 10)}] END AS status,
         ${pick(5, 1000)} < 10 AS is_unread,
         ($4::uuid[])[1 + ${pick(6, 'cardinality($4::uuid[])')}] AS handler,
         ${one(7, '($5::text[])')} || ' ' || ${one(8, '($6::text[])')} AS name,
         '+4670174' || lpad(${pick(9, 10_000)}::text, 4, '0') AS phone,
         ${one(10, '($8::text[])')} || ' ' || (1 + ${pick(11, 90)}) AS place,
         (DATE '2023-01-01' + ${pick(12, 1200)})::text AS observed,
         ${one(13, sqlArray(Object.keys(FAULTS)))} AS fault,
         ${text} AS description
    FROM generate_series($10::bigint, $11::bigint) AS n`;

const CASES = `
  INSERT INTO cases (id, number, form_id, form_version_id, received_at, status, language, source, handler_id, read_at)
  SELECT f.id, f.year || '-' || lpad(n::text, 7, '0') || '-' || luhn_digit(f.year || lpad(n::text, 7, '0')), f.form_id, v.id, received_at,
         status, 'sv', 'web', CASE WHEN status <> 'submitted' THEN handler END, CASE WHEN NOT is_unread THEN received_at END
    FROM (SELECT *, swedish_year(received_at)::text AS year FROM bench_facts) AS f
    JOIN form_versions v ON v.form_id = f.form_id
   ORDER BY n`;

const REVISIONS = `
  INSERT INTO case_revisions (case_id, number, form_version_id, answer, source, by, at)
  SELECT f.id, 1, v.id,
         jsonb_build_object('kind', 'faultReport', 'fault', fault, 'description', description, 'place', place, 'observedAt', observed,
                            'danger', false, 'wantsReply', true, 'name', name, 'phone', phone),
         'web', 'resident', received_at
    FROM bench_facts f JOIN form_versions v ON v.form_id = f.form_id`;

const EVENTS = `
  INSERT INTO case_events (case_id, kind, at, by) SELECT id, 'submitted', received_at, 'resident' FROM bench_facts ORDER BY n`;

const answered = (pointer: string, value: string): string =>
  `'a/' || left(encode(sha256(convert_to(E'${pointer}\\n' || lower(${value}), 'UTF8')), 'hex'), 16)`;

/** The answers as they are shown. */
const SHOWN = `
  concat_ws(' ', 'göra en felanmälan', '${JSON.stringify(FAULTS)}'::jsonb ->> f.fault, lower(f.description), lower(f.place), lower(f.name),
            ltrim(right(f.observed, 2), '0'), (${sqlArray(MONTHS)})[substr(f.observed, 6, 2)::integer], left(f.observed, 4), 'nej ja',
            '0' || substr(f.phone, 4, 2), substr(f.phone, 6, 3), substr(f.phone, 9, 2), right(f.phone, 2))`;

/** As the server's own job makes it (`src/cases/inbox/case-indexer.ts`): a test compares. */
const INDEX = `
  INSERT INTO case_index (case_id, form_id, place, applicant, due_on, status, is_open, document)
  SELECT c.id, c.form_id, case_place(c.number), f.name, ((c.received_at AT TIME ZONE 'Europe/Stockholm') + interval '6 months')::date,
         c.status, c.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn'),
         strip(to_tsvector('swedish', ${SHOWN}))
         || array_to_tsvector(case_facts(c.status, c.handler_id, c.read_at) || ARRAY[
              'b/' || (case_place(c.number) >> 12), 'B/' || (case_place(c.number) >> 16), 'f/' || c.form_id,
              'm/' || to_char(c.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM'), 'n/' || f.n,
              'n/' || f.n || right(c.number, 2), 'n/' || left(c.number, 5) || f.n, 'n/' || left(c.number, 5) || f.n || right(c.number, 2),
              'd/' || right(f.phone, 9), ${answered('/phone', 'f.phone')}, ${answered('/danger', `'false'`)}, ${answered('/wantsReply', `'true'`)},
              ${answered('/kind', `'faultReport'`)}, ${answered('/fault', 'f.fault')}, ${answered('/place', 'f.place')},
              ${answered('/observedAt', 'f.observed')}, ${answered('/name', 'f.name')}, ${answered('/description', 'f.description')}])
    FROM bench_facts f JOIN cases c USING (id) ORDER BY f.n`;

/** As the server learns the words of cases that it did not write: all at once, and not row by row. */
const LEARN = `
  UPDATE case_words_learnt SET place = (SELECT max(place) + 1 FROM case_index);
  DO $$ BEGIN WHILE learn_case_words(20000) LOOP END LOOP; END $$`;

const VALUES = `
  INSERT INTO case_values (case_id, form_id, pointer, status, sorted)
  SELECT c.id, c.form_id, v.pointer, c.status, CASE v.pointer WHEN '/observedAt' THEN f.observed ELSE translate(lower(f.place), 'åäö', '{|}') END
    FROM bench_facts f JOIN cases c USING (id) CROSS JOIN unnest($1::text[]) AS v (pointer)`;

/**
 * Fills a database whose forms have been published with cases of them, as if they had come in over three years. Everything is told by
 * the seed, and made in the database: a million takes some minutes.
 */
export const makeCases = async (
  ownerUrl: string,
  { cases, seed, handlers }: MadeCases,
): Promise<{ readonly handlerIds: readonly string[] }> => {
  const [owner, second] = [
    new Client({ connectionString: ownerUrl }),
    new Client({ connectionString: ownerUrl }),
  ];
  await Promise.all([owner.connect(), second.connect()]);
  try {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO staff_accounts (id, name, roles)
       SELECT md5('handler ' || n)::uuid, 'Handläggare ' || n, '{handler}' FROM generate_series(1, $1::integer) AS n RETURNING id`,
      [handlers],
    );
    const handlerIds = rows.map(({ id }) => id);
    const lists = [DESK_FORMS, handlerIds, FIRST_NAMES, LAST_NAMES, WORDS, PLACES, BEGINNINGS].map((list) => [
      ...list,
    ]);
    for (const one of [owner, second]) await one.query(SETTINGS);
    await owner.query('DROP INDEX case_index_words');
    await owner.query(TABLE);
    const half = Math.floor(cases / 2);
    const facts = (of: Client, from: number, to: number) =>
      of.query(FACTS, [cases, String(seed), ...lists, from, to]);
    await Promise.all([facts(owner, 1, half), facts(second, half + 1, cases)]);
    await owner.query('ANALYZE bench_facts');
    await owner.query(CASES);
    await owner.query('ALTER TABLE case_index DISABLE TRIGGER case_index_is_learnt');
    const beside = async (): Promise<void> => {
      for (const made of [REVISIONS, EVENTS]) await second.query(made);
      await second.query(VALUES, [[...SORT_BY]]);
    };
    await Promise.all([owner.query(INDEX), beside()]);
    await owner.query('ALTER TABLE case_index ENABLE TRIGGER case_index_is_learnt');
    await Promise.all([owner.query(LEARN), second.query(GIN)]);
    await owner.query('DROP TABLE bench_facts');
    await owner.query(
      'VACUUM (ANALYZE) cases, case_revisions, case_events, case_index, case_values, case_words',
    );
    return { handlerIds };
  } finally {
    await Promise.all([owner.end(), second.end()]);
  }
};
