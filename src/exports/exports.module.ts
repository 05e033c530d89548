import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CatalogueModule } from '../catalogue';
import { IdentityModule } from '../identity';
import { JobsService } from '../platform/jobs';
import { ReceiptsModule } from '../receipts';
import { ExportsService } from './exports.service';
import { ExportChunks } from './orders/chunks';
import { ExportOrders } from './orders/export-orders.service';
import { MakeExport } from './orders/make-export.job';
import { OrderStore } from './orders/order-store';
import { PapersOfCases } from './orders/papers-of-cases';
import { SweepExports } from './orders/sweep-exports.job';
import { ExportTemplates } from './templates/export-templates';

/** Needs CasesModule.forRoot and AttachmentsModule.forRoot in the application's module. */
@Module({
  imports: [AuditModule, CatalogueModule, IdentityModule, ReceiptsModule],
  providers: [
    ExportsService,
    ExportOrders,
    ExportTemplates,
    OrderStore,
    ExportChunks,
    PapersOfCases,
    MakeExport,
    SweepExports,
  ],
  exports: [ExportsService, ExportOrders, ExportTemplates],
})
export class ExportsModule {
  constructor(jobs: JobsService, make: MakeExport, sweep: SweepExports) {
    jobs.register(make);
    jobs.register(sweep);
  }
}
