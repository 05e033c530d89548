import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { noteEvent } from '../cases';
import type { ContactChannel, NoticeEvent } from '../form';
import { Configuration } from '../platform/configuration';
import type { Transaction } from '../platform/database';
import { JobsService } from '../platform/jobs';
import { Notice, type FaultKind, type NoticeState } from './notice.entity';

/** What somebody is to be told, before it is written down. */
export interface WantedNotice {
  readonly event: NoticeEvent;
  readonly source: string;
  readonly channel: ContactChannel;
  readonly recipient: string;
  readonly language: string;
  readonly caseId?: string;
  readonly draftId?: string;
}

/** Why it was not sent, and what the server said. */
export interface Fault {
  readonly kind: FaultKind;
  readonly detail: string;
}

/** Days that a notice is kept when nothing is to be done with it any more. */
const DAYS_NOTICES_ARE_KEPT = 90;

/** The only writer of notices. */
@Injectable()
export class NoticeStore {
  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
    private readonly configuration: Configuration,
  ) {}

  /** Once, with the job that sends it: written again, nothing happens. */
  async write(wanted: WantedNotice): Promise<void> {
    const { caseId = null, draftId = null } = wanted;
    const id = randomUUID();
    await this.db.transaction(async (tx) => {
      const made = await tx.query<unknown[]>(
        `INSERT INTO notices (id, event, source, channel, recipient, language, case_id, draft_id, message_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (event, source) DO NOTHING RETURNING 1`,
        [
          id,
          wanted.event,
          wanted.source,
          wanted.channel,
          wanted.recipient,
          wanted.language,
          caseId,
          draftId,
          `<${id}@${this.domain}>`,
        ],
      );
      if (made.length > 0) await this.jobs.announce(tx, 'notice.due', { noticeId: id });
    });
  }

  /** A notice that waits, held for this transaction; none when another sends it at this moment, or it is done with. */
  async take(tx: Transaction, id: string): Promise<Notice | undefined> {
    const found = await tx
      .createQueryBuilder(Notice, 'notice')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where(`notice.id = :id AND notice.state = 'waiting'`, { id })
      .getOne();
    return found ?? undefined;
  }

  async markSent(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE notices SET state = 'sent', sent_at = now(), attempts = attempts + 1, fault = NULL, detail = NULL
         WHERE id = $1`,
      [id],
    );
  }

  async markKept(tx: Transaction, id: string): Promise<void> {
    await tx.query(`UPDATE notices SET state = 'kept' WHERE id = $1`, [id]);
  }

  /** That a try failed; it waits for the next. */
  async noteFault(tx: Transaction, id: string, fault: Fault): Promise<void> {
    await this.failed(tx, id, 'waiting', fault);
  }

  /** No more is tried. It is told in the case's story, unless what it told of is over. */
  async giveUp(tx: Transaction, { id, caseId }: Notice, fault: Fault): Promise<void> {
    await this.failed(tx, id, 'given-up', fault);
    if (caseId !== null && fault.kind !== 'expired')
      await noteEvent(tx, { caseId, kind: 'notice-given-up', by: 'system', details: { notice: id } });
  }

  /** Once more from the beginning, for somebody who has mended what stood in the way. False when there is nothing to try. */
  async again(tx: Transaction, id: string): Promise<boolean> {
    const [changed] = await tx.query<[unknown[], number]>(
      `UPDATE notices SET state = 'waiting', attempts = 0 WHERE id = $1 AND state IN ('given-up', 'kept') RETURNING 1`,
      [id],
    );
    if (changed.length > 0) await this.jobs.announce(tx, 'notice.due', { noticeId: id });
    return changed.length > 0;
  }

  /** Those that have waited for so many days that their job may be lost: given another. */
  async remind(tx: Transaction, days: number): Promise<void> {
    const waiting = await tx.query<{ id: string }[]>(
      `SELECT id FROM notices WHERE state = 'waiting' AND created_at < now() - make_interval(days => $1)`,
      [days],
    );
    for (const { id } of waiting) await this.jobs.announce(tx, 'notice.due', { noticeId: id });
  }

  /** Forgets who was told what. Gives the number. */
  async removeOld(tx: Transaction): Promise<number> {
    const [, removed] = await tx.query<[unknown[], number]>(
      `DELETE FROM notices WHERE state <> 'waiting' AND created_at < now() - make_interval(days => $1)`,
      [DAYS_NOTICES_ARE_KEPT],
    );
    return removed;
  }

  private async failed(
    tx: Transaction,
    id: string,
    state: NoticeState,
    { kind, detail }: Fault,
  ): Promise<void> {
    await tx.query(
      `UPDATE notices SET state = $2, attempts = attempts + 1, fault = $3, detail = $4 WHERE id = $1`,
      [id, state, kind, detail],
    );
  }

  /** What a Message-ID ends with: the sender's domain, where there is one. */
  private get domain(): string {
    return this.configuration.mail?.from.split('@')[1] ?? 'blankett.invalid';
  }
}
