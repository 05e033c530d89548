import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BlanksModule } from '../blanks';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { FeedbackModule } from '../feedback';
import { IdentityModule } from '../identity';
import { NoticesModule } from '../notices';
import { RatesModule } from '../platform/http';
import { ReceiptsModule } from '../receipts';
import { AboutController } from './about/about.controller';
import { ApiReferenceController } from './api-reference/api-reference.controller';
import { CaseAccess } from './case/case-access';
import { CaseController } from './case/case.controller';
import { CaseFiles } from './case/case-files';
import { CaseView } from './case/case-view';
import { MessagesController } from './case/messages.controller';
import { ReuseController } from './case/reuse.controller';
import { ReuseService } from './case/reuse.service';
import { WithdrawController } from './case/withdraw.controller';
import { ContactController } from './contact/contact.controller';
import { ContactGate } from './contact/contact-gate';
import { FeedbackController } from './feedback/feedback.controller';
import { Crowd } from './guard/crowd';
import { SenderCheck } from './guard/sender-check';
import { DraftsController } from './drafts/drafts.controller';
import { LinkController } from './drafts/link.controller';
import { NewVersions } from './drafts/new-versions';
import { FilesController } from './files/files.controller';
import { HandOut } from './files/hand-out';
import { PostedFiles } from './files/posted-files';
import { DraftCookies } from './fill-in/draft-cookies';
import { DraftOwners } from './fill-in/draft-owners';
import { FillInController } from './fill-in/fill-in.controller';
import { FillInService } from './fill-in/fill-in.service';
import { SendIn } from './fill-in/send-in';
import { StepScripts } from './fill-in/step-scripts';
import { LostPages } from './fill-in/lost-pages';
import { UnsavedPosts } from './fill-in/unsaved-posts';
import { BlankController } from './service/blank.controller';
import { PaperController } from './service/paper.controller';
import { ServiceController } from './service/service.controller';
import { MineController } from './mine/mine.controller';
import { Standing } from './service/standing';
import { ResidentErrors } from './site/error-teller';
import { FontsController } from './site/fonts.controller';
import { ScriptsController } from './script/scripts.controller';
import { ScriptsService } from './script/scripts.service';
import { LanguageController } from './site/language.controller';
import { Sites } from './site/sites';
import { Visitors } from './site/visitors';
import { ThemeFilesController } from './site/theme-files.controller';
import { Arrivals } from './sign-in/arrivals';
import { SignInController } from './sign-in/sign-in.controller';
import { SignOutController } from './sign-in/sign-out.controller';
import { AToZController } from './start/a-to-z.controller';
import { Offers } from './start/offers';
import { StartController } from './start/start.controller';
import { AmendingDrafts } from './supplements/amending-drafts';
import { CaseSupplements } from './supplements/case-supplements';
import { SupplementsController } from './supplements/supplements.controller';
import { VerifyController } from './verify/verify.controller';
import { VerifyService } from './verify/verify.service';

/** The residents' pages. */
@Module({
  imports: [
    AuditModule,
    BlanksModule,
    IdentityModule,
    CatalogueModule,
    DraftsModule,
    ReceiptsModule,
    NoticesModule,
    FeedbackModule,
    RatesModule,
  ],
  controllers: [
    StartController,
    AToZController,
    ServiceController,
    PaperController,
    BlankController,
    ContactController,
    DraftsController,
    LinkController,
    FilesController,
    FillInController,
    CaseController,
    MessagesController,
    WithdrawController,
    SupplementsController,
    ReuseController,
    MineController,
    AboutController,
    ApiReferenceController,
    FeedbackController,
    VerifyController,
    LanguageController,
    SignInController,
    SignOutController,
    ThemeFilesController,
    FontsController,
    ScriptsController,
  ],
  providers: [
    Offers,
    Standing,
    Sites,
    Visitors,
    ResidentErrors,
    FillInService,
    PostedFiles,
    HandOut,
    ContactGate,
    Crowd,
    SenderCheck,
    DraftCookies,
    DraftOwners,
    NewVersions,
    Arrivals,
    LostPages,
    SendIn,
    UnsavedPosts,
    CaseAccess,
    CaseFiles,
    CaseView,
    CaseSupplements,
    AmendingDrafts,
    ReuseService,
    ScriptsService,
    StepScripts,
    VerifyService,
  ],
})
export class PortalModule {}
