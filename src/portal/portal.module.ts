import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BlanksModule } from '../blanks';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { IdentityModule } from '../identity';
import { ReceiptsModule } from '../receipts';
import { AboutController } from './about/about.controller';
import { CaseAccess } from './case/case-access';
import { CaseController } from './case/case.controller';
import { DraftOwners } from './fill-in/draft-owners';
import { FillInController } from './fill-in/fill-in.controller';
import { FillInService } from './fill-in/fill-in.service';
import { StepScripts } from './fill-in/step-scripts';
import { LostPages } from './fill-in/lost-pages';
import { BlankController } from './service/blank.controller';
import { ServiceController } from './service/service.controller';
import { ResidentErrors } from './site/error-teller';
import { FontsController } from './site/fonts.controller';
import { ScriptsController } from './script/scripts.controller';
import { ScriptsService } from './script/scripts.service';
import { LanguageController } from './site/language.controller';
import { Sites } from './site/sites';
import { ThemeFilesController } from './site/theme-files.controller';
import { StartController } from './start/start.controller';
import { VerifyController } from './verify/verify.controller';
import { VerifyService } from './verify/verify.service';

/** The residents' pages. */
@Module({
  imports: [AuditModule, BlanksModule, IdentityModule, CatalogueModule, DraftsModule, ReceiptsModule],
  controllers: [
    StartController,
    ServiceController,
    BlankController,
    FillInController,
    CaseController,
    AboutController,
    VerifyController,
    LanguageController,
    ThemeFilesController,
    FontsController,
    ScriptsController,
  ],
  providers: [
    Sites,
    ResidentErrors,
    FillInService,
    DraftOwners,
    LostPages,
    CaseAccess,
    ScriptsService,
    StepScripts,
    VerifyService,
  ],
})
export class PortalModule {}
