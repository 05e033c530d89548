import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a resident was reminded of a supplement, and whether the staff were told that none came. What is asked for may hold the
 * case's clock, so that its row in the list is made anew. Older copies remind nobody, and go on asking and answering as before.
 */
export class SupplementReminders1795564800032 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE supplement_requests
  ADD COLUMN reminded_at timestamptz(3),
  ADD COLUMN missed_at   timestamptz(3);
CREATE TRIGGER supplement_requests_move_the_clock AFTER INSERT OR UPDATE OF state ON supplement_requests
  FOR EACH ROW EXECUTE FUNCTION index_case_again();
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
DROP TRIGGER supplement_requests_move_the_clock ON supplement_requests;
ALTER TABLE supplement_requests
  DROP COLUMN missed_at,
  DROP COLUMN reminded_at;
`);
  }
}
