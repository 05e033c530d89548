import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import { isUuid } from '../platform/ids';

/** What is known of a filled-in blank, without its bytes. */
export interface ReceivedBlank {
  readonly sha256: string;
  readonly receivedAt: Date;
}

/** The only reader and writer of filled-in blanks: with a draft until it is sent, and for ever with its case. */
@Injectable()
export class ReceivedBlanks {
  constructor(private readonly db: DataSource) {}

  /** Keeps a PDF with the draft that it was read into, in the caller's transaction. @param by the account that handed it in */
  async keep(tx: Transaction, draftId: string, bytes: Uint8Array, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO received_blanks (draft_id, sha256, bytes, received_by) VALUES ($1, $2, $3, $4)`,
      [draftId, sha256Of(bytes), bytes, by],
    );
  }

  /** The draft has become a case: its blank is the case's from now on, and never changes. */
  async archive(tx: Transaction, draftId: string, caseId: string): Promise<void> {
    const moved = await tx.query<unknown[]>(
      `WITH moved AS (UPDATE received_blanks SET case_id = $2, draft_id = NULL WHERE draft_id = $1 RETURNING 1)
       SELECT FROM moved`,
      [draftId, caseId],
    );
    if (moved.length !== 1) throw new Error('A draft that was read from a blank has lost it.');
  }

  async ofDraft(draftId: string): Promise<ReceivedBlank | undefined> {
    return this.read<ReceivedBlank>('sha256, received_at AS "receivedAt"', 'draft_id', draftId);
  }

  /** The PDF as it came, byte by byte. */
  async fileOfDraft(draftId: string): Promise<Buffer | undefined> {
    return (await this.read<{ bytes: Buffer }>('bytes', 'draft_id', draftId))?.bytes;
  }

  /** The PDF as it came, byte by byte. */
  async fileOfCase(caseId: string): Promise<Buffer | undefined> {
    return (await this.read<{ bytes: Buffer }>('bytes', 'case_id', caseId))?.bytes;
  }

  /** The number of a case that has come of the very same file already: the first of them. */
  async caseOfSame({ sha256 }: Pick<ReceivedBlank, 'sha256'>): Promise<string | undefined> {
    const [row] = await this.db.query<{ number: string }[]>(
      `SELECT c.number FROM received_blanks b JOIN cases c ON c.id = b.case_id
        WHERE b.sha256 = $1 ORDER BY c.received_at LIMIT 1`,
      [sha256],
    );
    return row?.number;
  }

  private async read<Row>(columns: string, by: 'draft_id' | 'case_id', id: string): Promise<Row | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await this.db.query<Row[]>(`SELECT ${columns} FROM received_blanks WHERE ${by} = $1`, [id]);
    return row;
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
