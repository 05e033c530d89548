import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { GateService } from './gate/gate.service';

/** What a new version of a form means for what there is. Changes nothing. */
@Module({ imports: [CatalogueModule], providers: [GateService], exports: [GateService] })
export class PublishingModule {}
