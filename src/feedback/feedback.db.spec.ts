import { DataSource } from 'typeorm';
import { aDatabase } from '../../test/support/a-database';
import { dayOf } from '../form';
import { FeedbackService } from './feedback.service';

let db: DataSource;
let feedback: FeedbackService;
let closeDatabase: () => Promise<void>;

beforeAll(async () => {
  const { url, close } = await aDatabase();
  closeDatabase = close;
  db = await new DataSource({ type: 'postgres', url }).initialize();
  feedback = new FeedbackService(db);
});

afterAll(async () => {
  await db.destroy();
  await closeDatabase();
});

describe('what visitors think of the pages', () => {
  it('is counted form by form, and told in their words with the day', async () => {
    await feedback.answer({ formId: 'a', score: 5 });
    await feedback.answer({ formId: 'a', score: 2, comment: 'Hittade inte knappen.' });
    await feedback.answer({ formId: 'b', score: 3 });
    await feedback.report({ page: '/', what: 'Länken är trasig.', email: 'anna@exempel.se' });
    await feedback.report({ page: '/kakor', what: 'Stavfel.' });
    const day = dayOf(new Date());
    expect(await feedback.byForm(null)).toEqual([
      { formId: 'a', answers: 2, mean: 3.5 },
      { formId: 'b', answers: 1, mean: 3 },
    ]);
    expect(await feedback.comments(10, null)).toEqual([
      { day, formId: 'a', score: 2, comment: 'Hittade inte knappen.' },
    ]);
    expect(await feedback.reports(10)).toHaveLength(2);
    expect(await feedback.reports(10)).toContainEqual({
      day,
      page: '/',
      what: 'Länken är trasig.',
      email: 'anna@exempel.se',
    });
  });

  it('is kept without a case, an address or a time finer than a day', async () => {
    const columns = await db.query<{ type: string }[]>(
      `SELECT table_name || '.' || column_name || ' ' || data_type AS type FROM information_schema.columns
         WHERE table_name IN ('survey_answers', 'page_reports') ORDER BY 1`,
    );
    expect(columns.map(({ type }) => type)).toEqual([
      'page_reports.day date',
      'page_reports.email text',
      'page_reports.id uuid',
      'page_reports.page text',
      'page_reports.what text',
      'survey_answers.comment text',
      'survey_answers.day date',
      'survey_answers.form_id text',
      'survey_answers.id uuid',
      'survey_answers.score smallint',
    ]);
  });

  it('goes away after a year, and nothing sooner', async () => {
    await db.query('DELETE FROM survey_answers');
    await db.query('DELETE FROM page_reports');
    await feedback.answer({ formId: 'a', score: 1 });
    await feedback.report({ page: '/', what: 'Trasigt.' });
    await db.query(`UPDATE survey_answers SET day = current_date - interval '364 days'`);
    expect(await feedback.removeOld(db.manager)).toBe(0);
    await db.query(`UPDATE survey_answers SET day = current_date - interval '13 months'`);
    await db.query(`UPDATE page_reports SET day = current_date - interval '13 months'`);
    expect(await feedback.removeOld(db.manager)).toBe(2);
    expect(await feedback.byForm(null)).toEqual([]);
  });

  it('holds no text that the database cannot', () =>
    expect(feedback.report({ page: '/', what: 'a\u0000b' })).rejects.toMatchObject({
      code: 'text-not-storable',
    }));
});
