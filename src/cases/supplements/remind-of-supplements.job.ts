import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Job, JobsService } from '../../platform/jobs';

/** Days before a supplement is due that its resident is reminded. One that was asked for so lately is not forgotten yet. */
export const REMINDED_DAYS = 3;

/** Requests in one transaction: none is held for long, and a failure costs few of them a night. */
const AT_A_TIME = 50;

const TAKE = `
  UPDATE supplement_requests SET reminded_at = now() WHERE id IN (
    SELECT r.id FROM supplement_requests r JOIN cases c ON c.id = r.case_id
     WHERE r.state = 'open' AND r.reminded_at IS NULL
       AND r.due_on BETWEEN (now() AT TIME ZONE 'Europe/Stockholm')::date
                        AND (now() AT TIME ZONE 'Europe/Stockholm')::date + ${REMINDED_DAYS}
       AND r.asked_at <= now() - make_interval(days => ${REMINDED_DAYS})
       AND c.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn')
     ORDER BY r.due_on LIMIT ${AT_A_TIME} FOR UPDATE OF r SKIP LOCKED)
  RETURNING id, case_id AS "caseId"`;

/**
 * Reminds residents of what they are asked to add, some days before it is due, once (REQ-F3). Run twice, the second time finds
 * those that the first did not come to: each is marked in the transaction that announces it.
 */
@Injectable()
export class RemindOfSupplements implements Job<'night'> {
  readonly name = 'supplements.remind';
  readonly on = 'night';
  private readonly log = new Logger('cases');

  constructor(
    private readonly db: DataSource,
    private readonly jobs: JobsService,
  ) {}

  async run(): Promise<void> {
    let reminded = 0;
    for (let count = AT_A_TIME; count === AT_A_TIME; reminded += count) count = await this.remindSome();
    this.log.log(`Reminded of ${reminded} supplements that are due within ${REMINDED_DAYS} days.`);
  }

  private remindSome(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [requests] = await tx.query<[{ id: string; caseId: string }[], number]>(TAKE);
      for (const { id, caseId } of requests)
        await this.jobs.announce(tx, 'case.supplement-due', { caseId, requestId: id });
      return requests.length;
    });
  }
}
