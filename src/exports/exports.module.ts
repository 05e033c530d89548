import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { ExportsService } from './exports.service';

/** Needs CasesModule.forRoot in the application's module. */
@Module({ imports: [CatalogueModule], providers: [ExportsService], exports: [ExportsService] })
export class ExportsModule {}
