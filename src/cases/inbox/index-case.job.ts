import { Injectable } from '@nestjs/common';
import type { Facts, Job } from '../../platform/jobs';
import { CaseIndexer } from './case-indexer';

/**
 * Makes the row that a case is found by. Written for a new case with it, and by triggers when its words change. Run twice it makes
 * the same row: it is made of the case as it is then.
 */
@Injectable()
export class IndexCase implements Job<'case.submitted'> {
  readonly name = 'inbox.index';
  readonly on = 'case.submitted';

  constructor(private readonly indexer: CaseIndexer) {}

  run({ caseId }: Facts['case.submitted']): Promise<void> {
    return this.indexer.index(caseId);
  }
}

/** Looks each night for cases that have no row, or lack what their form is sorted by. Run twice it finds nothing more. */
@Injectable()
export class IndexMissing implements Job<'night'> {
  readonly name = 'inbox.index-missing';
  readonly on = 'night';

  constructor(private readonly indexer: CaseIndexer) {}

  async run(): Promise<void> {
    await this.indexer.indexMissing();
  }
}
