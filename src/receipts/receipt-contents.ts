import type { DataSource } from 'typeorm';

const NEWEST = `
  SELECT sha256, bytes FROM (
    SELECT 1 AS revision, sha256, bytes FROM receipts WHERE case_id = $1
    UNION ALL
    SELECT revision, sha256, bytes FROM receipt_revisions WHERE case_id = $1
  ) made ORDER BY revision DESC LIMIT 1`;

/** Receipts for programs that write cases out, without the rest of the room. Whoever asks records it. */
export class ReceiptContents {
  constructor(private readonly db: DataSource) {}

  /** As it was made last. Nothing while it is not made yet. */
  async ofCase(caseId: string): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | undefined> {
    const [row] = await this.db.query<{ sha256: string; bytes: Buffer }[]>(NEWEST, [caseId]);
    return row;
  }
}
