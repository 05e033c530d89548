import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which variants were chosen in a draft, where the answer alone does not tell: chooser -> place of the variant. A sent draft
 * forgets them with its answer.
 */
export class Chosen1795564800011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
ALTER TABLE drafts
  ADD COLUMN chosen jsonb NOT NULL DEFAULT '{}',
  ADD CHECK (case_id IS NULL OR chosen = '{}');
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE drafts DROP COLUMN chosen`);
  }
}
