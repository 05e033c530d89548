import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit';
import { CatalogueModule } from '../../catalogue';
import { PublishService } from './publish.service';

@Module({
  imports: [AuditModule, CatalogueModule],
  providers: [PublishService],
  exports: [PublishService],
})
export class PublishModule {}
