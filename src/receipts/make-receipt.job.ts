import { Injectable } from '@nestjs/common';
import { type Facts, type Job, JobsService } from '../platform/jobs';
import { ReceiptsService } from './receipts.service';

/** Makes a case's receipt. Run twice it makes one: the case's id is the receipt's key. */
@Injectable()
export class MakeReceipt implements Job<'case.submitted'> {
  readonly name = 'receipt.make';
  readonly on = 'case.submitted';

  constructor(
    private readonly receipts: ReceiptsService,
    private readonly jobs: JobsService,
  ) {}

  run({ caseId }: Facts['case.submitted']): Promise<void> {
    return this.receipts.makeOnce(caseId);
  }

  /** Once more and at once, for somebody who has mended what kept it from being made. */
  again(caseId: string): Promise<void> {
    return this.jobs.again(this, { caseId });
  }
}
