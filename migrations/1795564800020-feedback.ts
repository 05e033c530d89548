import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What visitors think of the pages. Nothing leads to a case or a person but an e-mail address that somebody leaves to be
 * answered; time is no finer than a day. Kept for a year. Older copies ask nobody, and so write none.
 */
export class Feedback1795564800020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
CREATE TABLE survey_answers (
  id      uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  form_id text NOT NULL,
  day     date NOT NULL,
  score   smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
  comment text CHECK (comment <> '')
);
CREATE INDEX survey_answers_by_day ON survey_answers (day);

CREATE TABLE page_reports (
  id    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  day   date NOT NULL,
  page  text NOT NULL,
  what  text NOT NULL CHECK (what <> ''),
  email text CHECK (email <> '')
);
CREATE INDEX page_reports_by_day ON page_reports (day);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE page_reports, survey_answers`);
  }
}
