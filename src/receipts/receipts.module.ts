import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsService } from '../platform/jobs';
import { MakeReceipt } from './make-receipt.job';
import { StoredReceipt } from './receipt.entity';
import { ReceiptsService } from './receipts.service';

@Module({
  imports: [TypeOrmModule.forFeature([StoredReceipt])],
  providers: [ReceiptsService, MakeReceipt],
  exports: [ReceiptsService],
})
export class ReceiptsModule {
  constructor(jobs: JobsService, make: MakeReceipt) {
    jobs.register(make);
  }
}
