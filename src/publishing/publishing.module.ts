import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { GateClient } from './gate/gate-client';
import { GateService } from './gate/gate.service';

/** What a new version of a form means for what there is. Changes nothing. */
@Module({
  imports: [CatalogueModule],
  providers: [GateService, { provide: GateClient, useFactory: () => new GateClient() }],
  exports: [GateService],
})
export class PublishingModule {}
