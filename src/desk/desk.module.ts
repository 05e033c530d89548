import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { FilledBlanksModule } from '../blanks';
import { InboxModule } from '../cases';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { ExportsModule } from '../exports';
import { FeedbackModule } from '../feedback';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { PublishingModule } from '../publishing';
import { ReceiptsModule } from '../receipts';
import { DeskAuditController } from './audit/audit.controller';
import { LogLabels } from './audit/log-labels';
import { LogPages } from './audit/log-pages';
import { DeskBlanksController } from './blanks/blanks.controller';
import { DeskCaseView } from './cases/case-view';
import { DeskCasesController } from './cases/cases.controller';
import { DeskFilesController } from './cases/files.controller';
import { AssignController } from './cases/assign.controller';
import { ChangedView } from './cases/changed-view';
import { HandlingController } from './cases/handling.controller';
import { BackToCase } from './cases/back-to-case';
import { ResumeController } from './cases/resume.controller';
import { RevealController } from './cases/reveal.controller';
import { DeskExportsController } from './exports/exports.controller';
import { ExportKeysController } from './exports/keys.controller';
import { DeskFormsController } from './forms/forms.controller';
import { BulkController } from './inbox/bulk.controller';
import { BulkDeeds } from './inbox/bulk-deeds';
import { InboxController } from './inbox/inbox.controller';
import { InboxView } from './inbox/inbox-view';
import { DeskNoticesController } from './notices/notices.controller';
import { OpinionsController } from './opinions/opinions.controller';
import { RegistrationController } from './registration/registration.controller';
import { DeskReceiptsController } from './receipts/receipts.controller';
import { DeskErrors } from './frame/desk-errors';
import { DeskSites } from './frame/desk-sites';
import { CaseAmendments } from './supplements/case-amendments';
import { CorrectionsController } from './supplements/corrections.controller';
import { ShownAnswers } from './supplements/shown-answers';
import { DeskSupplementsController } from './supplements/supplements.controller';
import { TemplatesController } from './templates/templates.controller';
import { AccountsController } from './accounts/accounts.controller';
import { MyAccountController } from './my-account/my-account.controller';
import { SignInServicesController } from './sign-in/services.controller';
import { GateController } from './versions/gate.controller';
import { VersionsController } from './versions/versions.controller';
import { VersionsView } from './versions/versions-view';
import { SignInController } from './sign-in/sign-in.controller';
import { FormStandings } from './workbench/form-standing';
import { WorkbenchController } from './workbench/workbench.controller';

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
    InboxModule,
    NoticesModule,
    PublishingModule,
    ReceiptsModule,
  ],
  controllers: [
    SignInController,
    SignInServicesController,
    MyAccountController,
    AccountsController,
    InboxController,
    BulkController,
    DeskCasesController,
    DeskFilesController,
    HandlingController,
    AssignController,
    RevealController,
    ResumeController,
    TemplatesController,
    DeskSupplementsController,
    CorrectionsController,
    RegistrationController,
    DeskBlanksController,
    DeskReceiptsController,
    OpinionsController,
    DeskNoticesController,
    ExportKeysController,
    DeskExportsController,
    DeskFormsController,
    WorkbenchController,
    GateController,
    VersionsController,
    DeskAuditController,
  ],
  providers: [
    VersionsView,
    InboxView,
    BulkDeeds,
    LogLabels,
    LogPages,
    DeskSites,
    FormStandings,
    CaseAmendments,
    ShownAnswers,
    DeskCaseView,
    ChangedView,
    BackToCase,
    DeskErrors,
  ],
})
export class DeskModule {}
