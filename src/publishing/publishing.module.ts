import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CatalogueModule } from '../catalogue';
import { GateClient } from './gate/gate-client';
import { GateService } from './gate/gate.service';
import { PublishService } from './publish/publish.service';

/** What a new version of a form means for what there is, and the way to offer it. */
@Module({
  imports: [AuditModule, CatalogueModule],
  providers: [PublishService, GateService, { provide: GateClient, useFactory: () => new GateClient() }],
  exports: [PublishService, GateService],
})
export class PublishingModule {}
