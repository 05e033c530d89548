import { type DynamicModule, Module } from '@nestjs/common';
import { AttachmentsService, Pictures, prepareFile } from '../../attachments';
import { CaseLinks, CasesService, Places } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { type Configuration, ConfigurationModule } from '../../platform/configuration';
import { HttpModule } from '../../platform/http';
import { ApiErrors } from '../api-errors';
import { CasesController } from '../cases.controller';
import { FormsController } from '../forms.controller';
import { OpenApiController } from '../openapi.controller';
import { WholeAnswers } from '../whole-files';
import { MockCaseController } from './mock-case.controller';
import { MockCases } from './mock-cases';
import type { MockForms } from './mock-forms';

/**
 * The API of some forms without a database: the routes, the checks and the sentences are the real ones, and only what would be
 * stored is not. Exports need cases, and are not here. Every route is for everyone, so no guard stands before them.
 */
@Module({})
export class MockModule {
  static with(configuration: Configuration, forms: MockForms): DynamicModule {
    return {
      module: MockModule,
      imports: [ConfigurationModule.with(configuration), HttpModule],
      controllers: [FormsController, OpenApiController, CasesController, MockCaseController],
      providers: [
        ApiErrors,
        WholeAnswers,
        { provide: CatalogueService, useValue: forms },
        MockCases,
        { provide: CasesService, useExisting: MockCases },
        { provide: Places, useExisting: CasesService },
        { provide: CaseLinks, useFactory: () => new CaseLinks(configuration.secretKey) },
        Pictures,
        { provide: AttachmentsService, inject: [Pictures], useFactory: filesOnly },
      ],
    };
  }
}

/** Files are looked at as the real thing does, and thrown away. */
const filesOnly = (pictures: Pictures): Pick<AttachmentsService, 'prepare'> => ({
  prepare: (wanted, name, bytes) => prepareFile(pictures, wanted, name, bytes),
});
