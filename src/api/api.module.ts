import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { ApiErrors } from './api-errors';
import { CasesController } from './cases.controller';
import { FormsController } from './forms.controller';
import { WholeAnswers } from './whole-files';

/** The JSON API. */
@Module({
  imports: [CatalogueModule],
  controllers: [FormsController, CasesController],
  providers: [ApiErrors, WholeAnswers],
})
export class ApiModule {}
