import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Job, JobsService } from '../platform/jobs';
import type { Draft } from './draft.entity';
import { DraftLinksService } from './draft-links.service';

/** Days before it goes that a draft's owner is reminded of it. One that is kept no longer than that needs no reminder. */
export const REMINDED_DAYS = 3;

/** Drafts in one transaction: none is held for long, and a failure costs few of them a night. */
const AT_A_TIME = 50;

const TAKE = `
  UPDATE drafts SET reminded_at = now() WHERE id IN (
    SELECT id FROM drafts
     WHERE email IS NOT NULL AND case_id IS NULL AND days_kept > ${REMINDED_DAYS}
       AND expires_at > now() AND expires_at <= now() + make_interval(days => ${REMINDED_DAYS})
       AND (reminded_at IS NULL OR reminded_at < saved_at)
     ORDER BY expires_at LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED)
  RETURNING id, email`;

/**
 * Tells whose drafts go before long, where their owner left an address: with a link of its own, since the first may be used. Run
 * twice, the second time finds those that the first did not come to: each is marked in the transaction that announces it.
 */
@Injectable()
export class RemindOfDrafts implements Job<'night'> {
  readonly name = 'drafts.remind';
  readonly on = 'night';
  private readonly log = new Logger('drafts');

  constructor(
    private readonly db: DataSource,
    private readonly links: DraftLinksService,
    private readonly jobs: JobsService,
  ) {}

  async run(): Promise<void> {
    let reminded = 0;
    for (let count = AT_A_TIME; count === AT_A_TIME; reminded += count) count = await this.remindSome();
    this.log.log(`Owners of ${reminded} drafts that go within ${REMINDED_DAYS} days are reminded.`);
  }

  private remindSome(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [drafts] = await tx.query<[Pick<Draft, 'id' | 'email'>[], number]>(TAKE);
      for (const draft of drafts) {
        await this.links.renew(tx, draft);
        await this.jobs.announce(tx, 'draft.expiring', { draftId: draft.id });
      }
      return drafts.length;
    });
  }
}
