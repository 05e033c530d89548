import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayOf } from '../form/text/instants';
import type { Transaction } from '../platform/database';
import { storing } from '../platform/refusal';
import { MONTHS_KEPT, type FormOpinion, type Kept, type PageReport, type SurveyAnswer } from './opinions';

/** The only reader and writer of what visitors think of the pages. Keeps a day, never a time, so that no case is told by it. */
@Injectable()
export class FeedbackService {
  constructor(private readonly db: DataSource) {}

  /** @throws TextNotStorable */
  async answer({ formId, score, comment }: SurveyAnswer): Promise<void> {
    await storing(
      this.db.query(`INSERT INTO survey_answers (form_id, day, score, comment) VALUES ($1, $2, $3, $4)`, [
        formId,
        dayOf(new Date()),
        score,
        comment ?? null,
      ]),
    );
  }

  /** @throws TextNotStorable */
  async report({ page, what, email }: PageReport): Promise<void> {
    await storing(
      this.db.query(`INSERT INTO page_reports (day, page, what, email) VALUES ($1, $2, $3, $4)`, [
        dayOf(new Date()),
        page,
        what,
        email ?? null,
      ]),
    );
  }

  /** How each form is liked, the one with the most answers first. @param reach whose forms; null is all */
  async byForm(reach: readonly string[] | null): Promise<FormOpinion[]> {
    return this.db.query<FormOpinion[]>(
      `SELECT form_id AS "formId", count(*)::int AS answers, round(avg(score), 1)::float AS mean
         FROM survey_answers WHERE $1::text[] IS NULL OR form_id = ANY ($1)
        GROUP BY form_id ORDER BY answers DESC, form_id`,
      [reach],
    );
  }

  /** What was written on receipt pages, the latest days first. @param reach whose forms; null is all */
  async comments(most: number, reach: readonly string[] | null): Promise<Kept<SurveyAnswer>[]> {
    return this.db.query<Kept<SurveyAnswer>[]>(
      `SELECT day::text, form_id AS "formId", score, comment
         FROM survey_answers WHERE comment IS NOT NULL AND ($2::text[] IS NULL OR form_id = ANY ($2))
        ORDER BY survey_answers.day DESC, id LIMIT $1`,
      [most, reach],
    );
  }

  /** What was reported of pages, the latest days first. */
  async reports(most: number): Promise<Kept<PageReport>[]> {
    const rows = await this.db.query<(Omit<Kept<PageReport>, 'email'> & { email: string | null })[]>(
      `SELECT day::text, page, what, email FROM page_reports ORDER BY page_reports.day DESC, id LIMIT $1`,
      [most],
    );
    return rows.map(({ email, ...row }) => ({ ...row, ...(email !== null && { email }) }));
  }

  /** Removes what is older than visitors were told it is kept. Gives the number. */
  async removeOld(tx: Transaction): Promise<number> {
    const removed = await tx.query<{ count: number }[]>(
      `WITH answers AS (DELETE FROM survey_answers WHERE day < current_date - make_interval(months => $1) RETURNING 1),
            reports AS (DELETE FROM page_reports WHERE day < current_date - make_interval(months => $1) RETURNING 1)
       SELECT (SELECT count(*) FROM answers)::int + (SELECT count(*) FROM reports)::int AS count`,
      [MONTHS_KEPT],
    );
    return removed[0]?.count ?? 0;
  }
}
