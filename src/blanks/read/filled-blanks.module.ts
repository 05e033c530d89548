import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit';
import { CatalogueModule } from '../../catalogue';
import { DraftsModule } from '../../drafts';
import { FilledBlanksService } from './filled-blanks.service';

@Module({
  imports: [AuditModule, CatalogueModule, DraftsModule],
  providers: [FilledBlanksService],
  exports: [FilledBlanksService],
})
export class FilledBlanksModule {}
