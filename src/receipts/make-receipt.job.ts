import { Injectable } from '@nestjs/common';
import type { Facts, Job } from '../platform/jobs';
import { ReceiptsService } from './receipts.service';

/** Makes a case's receipt. Run twice it makes one: the case's id is the receipt's key. */
@Injectable()
export class MakeReceipt implements Job<'case.submitted'> {
  readonly name = 'receipt.make';
  readonly on = 'case.submitted';

  constructor(private readonly receipts: ReceiptsService) {}

  run({ caseId }: Facts['case.submitted']): Promise<void> {
    return this.receipts.makeOnce(caseId);
  }
}
