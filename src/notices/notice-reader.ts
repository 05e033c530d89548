import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { visibleCases, type Asker } from '../cases';
import { reachParameter } from '../identity';
import { isAny, Lent, rowsOf } from '../platform/database';
import { isUuid } from '../platform/ids';
import { Notice } from './notice.entity';

/** Reads notices, for staff. Whoever shows one to a person records it in the audit log. */
@Injectable()
export class NoticeReader {
  constructor(private readonly db: DataSource) {}

  /** The latest first, among those that somebody may see; only those that were given up, when asked. */
  latest(limit: number, isGivenUp: boolean, asker: Asker): Promise<Notice[]> {
    const query = this.seenBy(asker);
    if (isGivenUp) query.andWhere(`n.state = 'given-up'`);
    return query.orderBy('n.createdAt', 'DESC').addOrderBy('n.id', 'DESC').limit(limit).getMany();
  }

  /** One that somebody may see. */
  async byId(id: string, asker: Asker): Promise<Notice | undefined> {
    if (!isUuid(id)) return undefined;
    return (await this.seenBy(asker).andWhere('n.id = :id', { id }).getOne()) ?? undefined;
  }

  /** What the resident of a case could not be told, the latest first. */
  givenUpOf(caseId: string): Lent<Notice[]> {
    const asked = rowsOf(
      Notice,
      `WHERE e.case_id = $1 AND e.state = 'given-up' ORDER BY e.created_at DESC, e.id DESC`,
      [caseId],
    );
    return new Lent(this.db, asked);
  }

  /** Whether there is anything that somebody may see and that could not be told, and may still be. */
  isAnyGivenUp({ reach, mayReadSecret }: Asker): Lent<boolean> {
    return new Lent(this.db, {
      text: `SELECT 1 AS one FROM notices n LEFT JOIN cases c ON c.id = n.case_id
              WHERE n.state = 'given-up' AND ($1::text[] IS NULL OR c.form_id = ANY ($1)) AND ${visibleCases(2)} LIMIT 1`,
      values: [reachParameter(reach), mayReadSecret],
      read: isAny,
    });
  }

  /** Of a case within reach that may be seen. One that is of no case yet is seen by those who reach all. */
  private seenBy({ reach, mayReadSecret }: Asker): SelectQueryBuilder<Notice> {
    return this.db.manager
      .createQueryBuilder(Notice, 'n')
      .leftJoin('cases', 'c', 'c.id = n.case_id')
      .where('(:forms::text[] IS NULL OR c.form_id = ANY (:forms))', { forms: reachParameter(reach) })
      .andWhere('(c.protected_at IS NULL OR :mayReadSecret::boolean)', { mayReadSecret });
  }
}
