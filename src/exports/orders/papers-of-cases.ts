import { Injectable } from '@nestjs/common';
import { AttachmentsService, mayHandOut } from '../../attachments';
import { ReceiptsService } from '../../receipts';
import type { CaseFile, CasePapers } from '../case-papers';

/** The receipts and files of cases, as the server has them. */
@Injectable()
export class PapersOfCases implements CasePapers {
  constructor(
    private readonly attachments: AttachmentsService,
    private readonly receipts: ReceiptsService,
  ) {}

  async receipt(
    caseId: string,
  ): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | undefined> {
    return this.receipts.find(caseId);
  }

  async files(caseId: string): Promise<readonly CaseFile[]> {
    return (await this.attachments.allOfCase(caseId)).map((file) => ({
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      ...(mayHandOut(file, 'another') && { open: () => this.attachments.open(file) }),
    }));
  }
}
