import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue';
import { JobsService } from '../platform/jobs';
import { MakeReceipt } from './make-receipt.job';
import { ReceiptCollector } from './receipt-collector';
import { ReceiptFailure } from './receipt-failure.entity';
import { ReceiptMaker } from './receipt-maker';
import { ReceiptStore } from './receipt-store';
import { StoredReceipt } from './receipt.entity';
import { ReceiptsService } from './receipts.service';

@Module({
  imports: [CatalogueModule, TypeOrmModule.forFeature([StoredReceipt, ReceiptFailure])],
  providers: [ReceiptsService, ReceiptCollector, ReceiptMaker, ReceiptStore, MakeReceipt],
  exports: [ReceiptsService, MakeReceipt],
})
export class ReceiptsModule {
  constructor(jobs: JobsService, make: MakeReceipt) {
    jobs.register(make);
  }
}
