import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lent, momentOf, type Transaction } from '../platform/database';
import { isUuid } from '../platform/ids';
import type { Attachment, ScanState } from './attachment';
import { FileUnwanted } from './refusals';

/** To whom a file is sent: to a draft, or to a case with a message. */
export type Receiver = { readonly draftId: string } | { readonly caseId: string };

/** What is known of a file once all of it has come. */
export type Known = Pick<Attachment, 'name' | 'mediaType' | 'size' | 'sha256' | 'scan'>;

/** A file, and the case that it has come to. */
export type Placed = Attachment & { readonly caseId: string | null };

const COLUMNS = `id, name, media_type AS "mediaType", size::integer, sha256, scan, received_at AS "receivedAt",
  message_id AS "messageId"`;

const by = (receiver: Receiver): { readonly column: 'draft_id' | 'case_id'; readonly id: string } =>
  'draftId' in receiver
    ? { column: 'draft_id', id: receiver.draftId }
    : { column: 'case_id', id: receiver.caseId };

/** The rows of files: what is known of each. */
@Injectable()
export class AttachmentRows {
  constructor(private readonly db: DataSource) {}

  /** For a statement that is its own transaction. */
  get alone(): Transaction {
    return this.db.manager;
  }

  /** A file begins to come. Gives its id. @throws FileUnwanted when its draft has gone */
  async begin(receiver: Receiver, name: string): Promise<string> {
    const { column, id } = by(receiver);
    const [made] = await unlessGone(
      this.db.query<{ id: string }[]>(
        `INSERT INTO attachments (${column}, for_message, name) VALUES ($1, $2, $3) RETURNING id`,
        [id, column === 'case_id', name],
      ),
    );
    return made?.id ?? '';
  }

  /** Bytes of the whole files of a draft, or of those for messages of a case that are not sent yet. */
  async held(tx: Transaction, receiver: Receiver): Promise<number> {
    const { column, id } = by(receiver);
    const [row] = await tx.query<{ bytes: string }[]>(
      `SELECT coalesce(sum(size), 0) AS bytes FROM attachments
        WHERE ${column} = $1 AND state = 'complete' AND message_id IS NULL
          AND for_message = (draft_id IS NULL)`,
      [id],
    );
    return Number(row?.bytes ?? 0);
  }

  /** Those who ask for the same receiver wait for each other until their transactions are over. */
  async standInLine(tx: Transaction, receiver: Receiver): Promise<void> {
    await lock(tx, by(receiver).id);
  }

  /** All of a file has come. @throws FileUnwanted when its draft has gone meanwhile */
  async complete(tx: Transaction, id: string, known: Known): Promise<Attachment> {
    const { name, mediaType, size, sha256, scan } = known;
    const [row] = await returned<Attachment>(
      tx,
      `UPDATE attachments SET state = 'complete', name = $2, media_type = $3, size = $4, sha256 = $5, scan = $6
        WHERE id = $1 AND state = 'incomplete' RETURNING ${COLUMNS}`,
      [id, name, mediaType, size, sha256, scan],
    );
    if (row === undefined) throw new FileUnwanted();
    return row;
  }

  /** A file that comes whole with its case. Gives its id. */
  async addToCase(tx: Transaction, caseId: string, known: Known): Promise<string> {
    const { name, mediaType, size, sha256, scan } = known;
    const [made] = await tx.query<{ id: string }[]>(
      `INSERT INTO attachments (case_id, state, name, media_type, size, sha256, scan)
         VALUES ($1, 'complete', $2, $3, $4, $5, $6) RETURNING id`,
      [caseId, name, mediaType, size, sha256, scan],
    );
    return made?.id ?? '';
  }

  /** Takes a file away, bytes and all: one that was not taken after all. */
  async drop(id: string): Promise<void> {
    await this.db.query('DELETE FROM attachments WHERE id = $1', [id]);
  }

  /** The whole files of a draft, oldest first. */
  ofDraft(draftId: string): Lent<Attachment[]> {
    return this.read('draft_id = $1', draftId);
  }

  /** The files that a case was sent in with, oldest first. */
  ofCase(caseId: string): Lent<Attachment[]> {
    return this.read('case_id = $1 AND NOT for_message', caseId);
  }

  /** All that whoever may read a case may have of it, oldest first. */
  allOfCase(caseId: string): Lent<Attachment[]> {
    return this.read('case_id = $1 AND (NOT for_message OR message_id IS NOT NULL)', caseId);
  }

  /** The files of a message, oldest first. */
  ofMessage(messageId: string): Lent<Attachment[]> {
    return this.read('message_id = $1', messageId);
  }

  async byId(id: string): Promise<Attachment | undefined> {
    return (await this.read('id = $1', id))[0];
  }

  /** Takes one file with that content away from a draft. The same content may be there for another question too. */
  async removeOne(tx: Transaction, draftId: string, sha256: string): Promise<void> {
    await tx.query(
      `DELETE FROM attachments WHERE id =
         (SELECT id FROM attachments WHERE draft_id = $1 AND sha256 = $2 ORDER BY received_at DESC, id LIMIT 1)`,
      [draftId, sha256],
    );
  }

  /** Files of a draft become its case's; all the others of the draft go. Gives those that moved. */
  async claim(
    tx: Transaction,
    draftId: string,
    caseId: string,
    sha256s: readonly string[],
  ): Promise<Placed[]> {
    const moved = await returned<Placed>(
      tx,
      // The same content may be there more often than it is named: sent again, and kept once.
      `UPDATE attachments SET draft_id = NULL, case_id = $2 WHERE id IN (
         SELECT id FROM (
           SELECT id, sha256, row_number() OVER (PARTITION BY sha256 ORDER BY received_at, id) AS nth
             FROM attachments WHERE draft_id = $1 AND state = 'complete'
         ) own
         WHERE nth <= (SELECT count(*) FROM unnest($3::text[]) AS named WHERE named = own.sha256)
       ) RETURNING ${COLUMNS}, case_id AS "caseId"`,
      [draftId, caseId, sha256s],
    );
    await tx.query('DELETE FROM attachments WHERE draft_id = $1', [draftId]);
    return moved;
  }

  /** Files that came for a message belong to it. */
  async claimForMessage(
    tx: Transaction,
    caseId: string,
    messageId: string,
    ids: readonly string[],
  ): Promise<void> {
    await tx.query(
      `UPDATE attachments SET message_id = $2
        WHERE case_id = $1 AND for_message AND message_id IS NULL AND state = 'complete' AND id = ANY ($3::uuid[])`,
      [caseId, messageId, ids],
    );
  }

  /** A row for a copy of a case's file, complete at once. Gives each id with that of the file it is to be a copy of. */
  copyToDraft(
    tx: Transaction,
    fromCaseId: string,
    draftId: string,
    sha256s: readonly string[],
  ): Promise<{ readonly from: string; readonly to: string }[]> {
    return tx.query(
      // A row for each question: what answers two is taken away from one of them alone.
      `WITH own AS (
         SELECT gen_random_uuid() AS copy, * FROM attachments
          WHERE case_id = $1 AND NOT for_message AND scan <> 'harmful' AND sha256 = ANY ($3::text[])
       ), made AS (
         INSERT INTO attachments (id, draft_id, state, name, media_type, size, sha256, scan)
           SELECT copy, $2, 'complete', name, media_type, size, sha256, scan FROM own
       )
       SELECT id AS "from", copy AS "to" FROM own`,
      [fromCaseId, draftId, sha256s],
    );
  }

  /** What the scanner found, told once: nothing for a file that is not waited for any more. */
  async found(tx: Transaction, id: string, scan: ScanState): Promise<Placed | undefined> {
    const [row] = await returned<Placed>(
      tx,
      `UPDATE attachments SET scan = $2 WHERE id = $1 AND state = 'complete' AND scan = 'waiting'
        RETURNING ${COLUMNS}, case_id AS "caseId"`,
      [id, scan],
    );
    return row;
  }

  /**
   * Whether all that a case was sent in with is found to be harmless. Whoever asks has written down a finding of their own in
   * this transaction, and waits for others who have: so one of them sees the last.
   */
  async areAllHarmless(tx: Transaction, caseId: string): Promise<boolean> {
    await lock(tx, caseId);
    const [row] = await tx.query<{ all: boolean | null }[]>(
      `SELECT bool_and(scan IN ('clean', 'unchecked')) AS all FROM attachments WHERE case_id = $1 AND NOT for_message`,
      [caseId],
    );
    return row?.all === true;
  }

  /** Files that have waited for the scanner for an hour and more. */
  async waitingLong(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT id FROM attachments
        WHERE state = 'complete' AND scan = 'waiting' AND received_at < now() - interval '1 hour'`,
    );
    return rows.map(({ id }) => id);
  }

  /** Removes what was cut off, and what came for messages that were never sent. Gives their number. */
  async removeLeftOver(): Promise<number> {
    const rows = await this.db.query<unknown[]>(
      `WITH gone AS (
         DELETE FROM attachments
          WHERE received_at < now() - interval '1 day'
            AND (state = 'incomplete' OR (for_message AND message_id IS NULL)) RETURNING 1
       )
       SELECT FROM gone`,
    );
    return rows.length;
  }

  private read(where: string, id: string): Lent<Attachment[]> {
    return new Lent(this.db, {
      text: `SELECT ${COLUMNS} FROM attachments WHERE ${where} AND state = 'complete' ORDER BY received_at, id`,
      values: [isUuid(id) ? id : null],
      read: (rows) =>
        rows.map((row) => ({ ...row, receivedAt: momentOf(row.receivedAt) }) as unknown as Attachment),
    });
  }
}

/** Rows that a change gives back: TypeORM tells them beside their number. */
const returned = async <Row>(tx: Transaction, sql: string, values: unknown[]): Promise<Row[]> => {
  const [rows] = await tx.query<[Row[], number]>(sql, values);
  return rows;
};

const lock = async (tx: Transaction, id: string): Promise<void> => {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('attachments ' || $1::text, 0))`, [id]);
};

/** A foreign key that is not there any more (23503). */
export const unlessGone = async <T>(write: Promise<T>): Promise<T> => {
  try {
    return await write;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === '23503') throw new FileUnwanted();
    throw fault;
  }
};
