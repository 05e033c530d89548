import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CatalogueModule } from '../catalogue';
import { Differences } from './difference/differences';
import { GateClient } from './gate/gate-client';
import { GateService } from './gate/gate.service';
import { GateKeeper } from './gate/reports/gate-keeper';
import { GateStore } from './gate/reports/gate-store';
import { PublishService } from './publish/publish.service';

/** What a new version of a form means for what there is, and the way to offer it. */
@Module({
  imports: [AuditModule, CatalogueModule],
  providers: [
    { provide: Differences, useFactory: () => new Differences() },
    PublishService,
    GateService,
    GateKeeper,
    GateStore,
    { provide: GateClient, useFactory: () => new GateClient() },
  ],
  exports: [Differences, PublishService, GateKeeper],
})
export class PublishingModule {}
