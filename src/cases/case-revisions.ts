import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { CaseRevision } from './case-revision.entity';

/** Reads what a case has held, one answer after the other. Whoever shows one to a person records it in the audit log. */
@Injectable()
export class CaseRevisions {
  constructor(private readonly db: DataSource) {}

  /** All of a case, oldest first: the first is what was sent in. */
  async ofCase(caseId: string): Promise<CaseRevision[]> {
    return this.revisions(caseId).orderBy('r.number').getMany();
  }

  async find(caseId: string, number: number): Promise<CaseRevision | undefined> {
    return (await this.revisions(caseId).andWhere('r.number = :number', { number }).getOne()) ?? undefined;
  }

  private revisions(caseId: string): SelectQueryBuilder<CaseRevision> {
    return this.db.manager.createQueryBuilder(CaseRevision, 'r').where('r.case_id = :caseId', { caseId });
  }
}
