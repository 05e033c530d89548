import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { BlankMaker } from './blank-maker';
import { BlanksService } from './blanks.service';

/** Blanks to be filled in. Those that come back are `FilledBlanksModule`'s. */
@Module({
  imports: [CatalogueModule],
  providers: [BlanksService, BlankMaker],
  exports: [BlanksService, BlankMaker],
})
export class BlanksModule {}
