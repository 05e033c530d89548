import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService, fileValueOf, type Attachment } from '../attachments';
import { Lent, rowsOf, type Transaction } from '../platform/database';
import { isUuid } from '../platform/ids';
import { JobsService } from '../platform/jobs';
import { storing } from '../platform/refusal';
import { noteEvent } from './case-events';
import { taken } from './case-handling';
import { CaseMessage } from './case-message.entity';
import { takesMessages } from './case-status';

/** A message as it is to be written: its text has been judged by `messageFault`. */
export interface NewMessage {
  readonly text: string;
  /** Of the page that it was written on: posted twice it is one message. */
  readonly postKey: string;
  /** Taken for this message, and the message's from now on. */
  readonly files?: readonly Attachment[];
}

/** Who of the staff writes. */
export interface StaffHand {
  readonly id: string;
  readonly name: string;
}

/** What came of writing: `repeated` when it stood there already. */
export type Written =
  | { readonly outcome: 'written' | 'repeated'; readonly message: CaseMessage }
  /** The case is closed or taken back. */
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'too-many' };

/** Messages of a resident in a case: of an hour and of a day. */
const MOST_OF_AN_HOUR = 20;
const MOST_OF_A_DAY = 60;

/** The only reader and writer of messages in cases. */
@Injectable()
export class CaseMessages {
  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
    private readonly attachments: AttachmentsService,
  ) {}

  /**
   * The resident writes. Counted in the database, for all copies together.
   * @throws CaseNotFound, TextNotStorable
   */
  async receive(caseId: string, message: NewMessage): Promise<Written> {
    return this.db.transaction(async (tx) => {
      const { status } = await taken(tx, caseId);
      const known = await byPostKey(tx, caseId, message.postKey);
      if (known !== undefined) return { outcome: 'repeated', message: known };
      if (!takesMessages(status)) return { outcome: 'closed' };
      if (await hasWrittenMuch(tx, caseId)) return { outcome: 'too-many' };
      const written = await this.write(tx, caseId, message, { sender: 'resident', by: 'resident' });
      await noteEvent(tx, { caseId, kind: 'message-received', by: 'resident', details: about(written) });
      await this.jobs.announce(tx, 'case.message-received', { caseId, messageId: written.id });
      return { outcome: 'written', message: written };
    });
  }

  /**
   * The municipality writes.
   * @param also what is written with it, in the same transaction
   * @throws CaseNotFound, TextNotStorable
   */
  async send(
    caseId: string,
    message: NewMessage,
    { id, name }: StaffHand,
    also?: (tx: Transaction, message: CaseMessage) => Promise<void>,
  ): Promise<CaseMessage> {
    return this.db.transaction(async (tx) => {
      await taken(tx, caseId);
      const known = await byPostKey(tx, caseId, message.postKey);
      if (known !== undefined) return known;
      const written = await this.write(tx, caseId, message, { sender: 'staff', by: id, signature: name });
      await noteEvent(tx, { caseId, kind: 'message-sent', by: id, details: about(written) });
      await this.jobs.announce(tx, 'case.message-sent', { caseId, messageId: written.id });
      await also?.(tx, written);
      return written;
    });
  }

  /** All of a case, oldest first. */
  ofCase(caseId: string): Lent<CaseMessage[]> {
    return new Lent(this.db, rowsOf(CaseMessage, 'WHERE e.case_id = $1 ORDER BY e.place', [caseId]));
  }

  /** One of a case. */
  async find(caseId: string, messageId: string): Promise<CaseMessage | undefined> {
    if (!isUuid(caseId) || !isUuid(messageId)) return undefined;
    return (await this.db.manager.findOneBy(CaseMessage, { id: messageId, caseId })) ?? undefined;
  }

  /** The place of the last message that the resident has been shown; `0` before the first. */
  async readTo(caseId: string): Promise<string> {
    const [row] = await this.db.query<{ readTo: string }[]>(
      'SELECT read_to AS "readTo" FROM case_reads WHERE case_id = $1',
      [caseId],
    );
    return row?.readTo ?? '0';
  }

  /** The resident has been shown the messages up to this place. Never goes back. */
  async markRead(caseId: string, place: string): Promise<void> {
    await this.db.query(
      `INSERT INTO case_reads AS r (case_id, read_to) VALUES ($1, $2)
         ON CONFLICT (case_id) DO UPDATE SET read_to = excluded.read_to WHERE r.read_to < excluded.read_to`,
      [caseId, place],
    );
  }

  /** The message, and its files with it. */
  private async write(
    tx: Transaction,
    caseId: string,
    { files = [], ...message }: NewMessage,
    hand: Hand,
  ): Promise<CaseMessage> {
    const written = await insert(tx, caseId, { ...message, files: files.map(fileValueOf) }, hand);
    const ids = files.map(({ id }) => id);
    await this.attachments.claimForMessage(tx, caseId, written.id, ids);
    return written;
  }
}

/** Who wrote. */
interface Hand {
  readonly sender: CaseMessage['sender'];
  readonly by: string;
  readonly signature?: string;
}

const about = ({ id }: CaseMessage) => ({ message: id });

const insert = async (
  tx: Transaction,
  caseId: string,
  { text, postKey, files }: Omit<NewMessage, 'files'> & Pick<CaseMessage, 'files'>,
  hand: Hand,
): Promise<CaseMessage> => {
  const [row] = await storing(
    tx.query<{ id: string }[]>(
      `INSERT INTO case_messages (case_id, post_key, sender, by, signature, text, files)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [caseId, postKey, hand.sender, hand.by, hand.signature ?? null, text, JSON.stringify(files)],
    ),
  );
  return tx.findOneByOrFail(CaseMessage, { id: row?.id ?? '' });
};

const byPostKey = async (
  tx: Transaction,
  caseId: string,
  postKey: string,
): Promise<CaseMessage | undefined> => {
  const found = await tx
    .createQueryBuilder(CaseMessage, 'm')
    .where('m.case_id = :caseId AND m.post_key = :postKey', { caseId, postKey })
    .getOne();
  return found ?? undefined;
};

const hasWrittenMuch = async (tx: Transaction, caseId: string): Promise<boolean> => {
  const [row] = await tx.query<{ hour: number; day: number }[]>(
    `SELECT count(*) FILTER (WHERE at > now() - interval '1 hour')::integer AS hour, count(*)::integer AS day
       FROM case_messages WHERE case_id = $1 AND sender = 'resident' AND at > now() - interval '1 day'`,
    [caseId],
  );
  return (row?.hour ?? 0) >= MOST_OF_AN_HOUR || (row?.day ?? 0) >= MOST_OF_A_DAY;
};
