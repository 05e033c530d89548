import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue';
import { JobsService } from '../platform/jobs';
import { AddFilesToReceipt } from './add-files.job';
import { FilesForReceipt } from './files-for-receipt';
import { MakeReceipt } from './make-receipt.job';
import { ReceiptCollector } from './receipt-collector';
import { ReceiptFailure } from './receipt-failure.entity';
import { ReceiptMaker } from './receipt-maker';
import { ReceiptStore } from './receipt-store';
import { ReceiptRevision } from './receipt-revision.entity';
import { StoredReceipt } from './receipt.entity';
import { ReceiptsService } from './receipts.service';

@Module({
  imports: [CatalogueModule, TypeOrmModule.forFeature([StoredReceipt, ReceiptRevision, ReceiptFailure])],
  providers: [
    ReceiptsService,
    ReceiptCollector,
    ReceiptMaker,
    ReceiptStore,
    FilesForReceipt,
    MakeReceipt,
    AddFilesToReceipt,
  ],
  exports: [ReceiptsService, ReceiptMaker, MakeReceipt],
})
export class ReceiptsModule {
  constructor(jobs: JobsService, make: MakeReceipt, addFiles: AddFilesToReceipt) {
    jobs.register(make);
    jobs.register(addFiles);
  }
}
