import { Injectable } from '@nestjs/common';
import type { Facts, Job } from '../platform/jobs';
import { ReceiptsService } from './receipts.service';

/**
 * Makes a case's receipt once more when its files are found to be harmless, with them inside. Run twice it makes one: the case
 * and the revision are its key.
 */
@Injectable()
export class AddFilesToReceipt implements Job<'case.files-clean'> {
  readonly name = 'receipt.add-files';
  readonly on = 'case.files-clean';

  constructor(private readonly receipts: ReceiptsService) {}

  run({ caseId }: Facts['case.files-clean']): Promise<void> {
    return this.receipts.addFilesOnce(caseId);
  }
}
