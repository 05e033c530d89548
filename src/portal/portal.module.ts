import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { ReceiptsModule } from '../receipts';
import { AboutController } from './about/about.controller';
import { CaseAccess } from './case/case-access';
import { CaseController } from './case/case.controller';
import { FillInController } from './fill-in/fill-in.controller';
import { FillInService } from './fill-in/fill-in.service';
import { StepScripts } from './fill-in/step-scripts';
import { LostPages } from './fill-in/lost-pages';
import { ServiceController } from './service/service.controller';
import { ResidentErrors } from './site/error-teller';
import { FontsController } from './site/fonts.controller';
import { ScriptsController } from './script/scripts.controller';
import { ScriptsService } from './script/scripts.service';
import { LanguageController } from './site/language.controller';
import { Sites } from './site/sites';
import { ThemeFilesController } from './site/theme-files.controller';
import { StartController } from './start/start.controller';

/** The residents' pages. */
@Module({
  imports: [CatalogueModule, DraftsModule, ReceiptsModule],
  controllers: [
    StartController,
    ServiceController,
    FillInController,
    CaseController,
    AboutController,
    LanguageController,
    ThemeFilesController,
    FontsController,
    ScriptsController,
  ],
  providers: [Sites, ResidentErrors, FillInService, LostPages, CaseAccess, ScriptsService, StepScripts],
})
export class PortalModule {}
