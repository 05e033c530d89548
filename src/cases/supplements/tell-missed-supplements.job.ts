import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../../platform/jobs';
import { noteEvent } from '../case-events';

/** Requests in one transaction: none is held for long, and a failure costs few of them a night. */
const AT_A_TIME = 50;

const TAKE = `
  UPDATE supplement_requests SET missed_at = now() WHERE id IN (
    SELECT r.id FROM supplement_requests r JOIN cases c ON c.id = r.case_id
     WHERE r.state = 'open' AND r.missed_at IS NULL
       AND r.due_on < (now() AT TIME ZONE 'Europe/Stockholm')::date
       AND c.status NOT IN ('decided', 'appealed', 'closed', 'withdrawn')
     ORDER BY r.due_on LIMIT ${AT_A_TIME} FOR UPDATE OF r SKIP LOCKED)
  RETURNING id, case_id AS "caseId"`;

/**
 * Tells the staff that the day for a supplement went by without one: the case is news again, and its story says why. The resident
 * may still answer. Run twice, the second time finds those that the first did not come to.
 */
@Injectable()
export class TellMissedSupplements implements Job<'night'> {
  readonly name = 'supplements.tell-missed';
  readonly on = 'night';
  private readonly log = new Logger('cases');

  constructor(private readonly db: DataSource) {}

  async run(): Promise<void> {
    let missed = 0;
    for (let count = AT_A_TIME; count === AT_A_TIME; missed += count) count = await this.tellSome();
    this.log.log(`Told of ${missed} supplements that did not come in time.`);
  }

  private tellSome(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [requests] = await tx.query<[{ id: string; caseId: string }[], number]>(TAKE);
      for (const { id, caseId } of requests) {
        await noteEvent(tx, { caseId, kind: 'supplement-missed', by: 'system', details: { request: id } });
        await tx.query('UPDATE cases SET read_at = NULL WHERE id = $1 AND read_at IS NOT NULL', [caseId]);
      }
      return requests.length;
    });
  }
}
