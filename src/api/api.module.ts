import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CatalogueModule } from '../catalogue';
import { ExportsModule } from '../exports';
import { CaseController } from './case.controller';
import { ApiErrors } from './api-errors';
import { CasesController } from './cases.controller';
import { ApiExportsController } from './exports.controller';
import { FormsController } from './forms.controller';
import { OpenApiController } from './openapi.controller';
import { WholeAnswers } from './whole-files';

/** The JSON API. */
@Module({
  imports: [AuditModule, CatalogueModule, ExportsModule],
  controllers: [FormsController, OpenApiController, CasesController, CaseController, ApiExportsController],
  providers: [ApiErrors, WholeAnswers],
})
export class ApiModule {}
