import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isUuid } from '../platform/ids';
import { Notice } from './notice.entity';

/** Reads notices, for staff. Whoever shows one to a person records it in the audit log. */
@Injectable()
export class NoticeReader {
  constructor(private readonly db: DataSource) {}

  /** The latest first; only those that were given up, when asked. */
  latest(limit: number, isGivenUp: boolean): Promise<Notice[]> {
    return this.db.manager.find(Notice, {
      where: isGivenUp ? { state: 'given-up' } : {},
      order: { createdAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  async byId(id: string): Promise<Notice | undefined> {
    return isUuid(id) ? ((await this.db.manager.findOneBy(Notice, { id })) ?? undefined) : undefined;
  }

  /** What the resident of a case could not be told, the latest first. */
  givenUpOf(caseId: string): Promise<Notice[]> {
    return this.db.manager.find(Notice, {
      where: { caseId, state: 'given-up' },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** Whether there is anything that could not be told, and may still be. */
  isAnyGivenUp(): Promise<boolean> {
    return this.db.manager.existsBy(Notice, { state: 'given-up' });
  }
}
