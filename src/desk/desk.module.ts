import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { FilledBlanksModule } from '../blanks';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { ExportsModule } from '../exports';
import { FeedbackModule } from '../feedback';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { ReceiptsModule } from '../receipts';
import { DeskBlanksController } from './blanks/blanks.controller';
import { DeskCaseView } from './cases/case-view';
import { DeskCasesController } from './cases/cases.controller';
import { DeskFilesController } from './cases/files.controller';
import { HandlingController } from './cases/handling.controller';
import { DeskFormsController } from './forms/forms.controller';
import { DeskNoticesController } from './notices/notices.controller';
import { OpinionsController } from './opinions/opinions.controller';
import { DeskReceiptsController } from './receipts/receipts.controller';
import { DeskErrors } from './frame/desk-errors';
import { DeskSites } from './frame/desk-sites';
import { SignInController } from './sign-in/sign-in.controller';

/** The staff's pages. */
@Module({
  imports: [
    AuditModule,
    CatalogueModule,
    DraftsModule,
    FilledBlanksModule,
    ExportsModule,
    FeedbackModule,
    IdentityModule,
    NoticesModule,
    ReceiptsModule,
  ],
  controllers: [
    SignInController,
    DeskCasesController,
    DeskFilesController,
    HandlingController,
    DeskBlanksController,
    DeskReceiptsController,
    OpinionsController,
    DeskNoticesController,
    DeskFormsController,
  ],
  providers: [DeskSites, DeskCaseView, DeskErrors],
})
export class DeskModule {}
