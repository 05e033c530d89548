import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue';
import { JobsService } from '../platform/jobs';
import { MakeReceipt } from './make-receipt.job';
import { ReceiptCollector } from './receipt-collector';
import { StoredReceipt } from './receipt.entity';
import { ReceiptsService } from './receipts.service';

@Module({
  imports: [CatalogueModule, TypeOrmModule.forFeature([StoredReceipt])],
  providers: [ReceiptsService, ReceiptCollector, MakeReceipt],
  exports: [ReceiptsService],
})
export class ReceiptsModule {
  constructor(jobs: JobsService, make: MakeReceipt) {
    jobs.register(make);
  }
}
