import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { JobsService } from '../platform/jobs';
import { Composer } from './compose/composer';
import { InvitationMail } from './invitation/invitation-mail';
import { NoticeReader } from './notice-reader';
import { NoticeStore } from './notice-store';
import { Notice } from './notice.entity';
import { ContactProofs } from './proof/contact-proofs.service';
import { UnprovableForms } from './proof/unprovable-forms';
import { ForgetNotices } from './send/forget-notices.job';
import { SendNotice } from './send/send-notice.job';
import { Senders } from './send/senders';
import { SiteAddress } from './site-address';
import { CaseNotices } from './write/case-notices';
import { DraftNotices } from './write/draft-notices';
import { WriteNotice } from './write/write-notice.job';

@Module({
  imports: [CatalogueModule, DraftsModule, TypeOrmModule.forFeature([Notice])],
  providers: [
    SiteAddress,
    NoticeStore,
    NoticeReader,
    Composer,
    Senders,
    InvitationMail,
    ContactProofs,
    UnprovableForms,
    CaseNotices,
    DraftNotices,
    SendNotice,
    ForgetNotices,
  ],
  exports: [InvitationMail, NoticeStore, NoticeReader, Composer, ContactProofs, UnprovableForms],
})
export class NoticesModule {
  constructor(
    jobs: JobsService,
    store: NoticeStore,
    cases: CaseNotices,
    drafts: DraftNotices,
    proofs: ContactProofs,
    send: SendNotice,
    forget: ForgetNotices,
  ) {
    const ofCase = (event: 'case.submitted' | 'case.withdrawn', caseId: string) =>
      cases.of(caseId, { event, source: caseId });
    jobs.register(new WriteNotice('case.submitted', ({ caseId }) => ofCase('case.submitted', caseId), store));
    jobs.register(new WriteNotice('case.withdrawn', ({ caseId }) => ofCase('case.withdrawn', caseId), store));
    jobs.register(
      new WriteNotice('case.status-changed', ({ caseId, status }) => cases.ofStatus(caseId, status), store),
    );
    jobs.register(
      new WriteNotice(
        'case.message-sent',
        ({ caseId, messageId }) => cases.of(caseId, { event: 'case.message-sent', source: messageId }),
        store,
      ),
    );
    jobs.register(
      new WriteNotice(
        'case.supplement-due',
        ({ caseId, requestId }) => cases.of(caseId, { event: 'case.supplement-due', source: requestId }),
        store,
      ),
    );
    jobs.register(
      new WriteNotice(
        'case.supplemented',
        ({ caseId, revision }) =>
          cases.of(caseId, { event: 'case.supplemented', source: `${caseId} ${revision}` }),
        store,
      ),
    );
    jobs.register(new WriteNotice('draft.link-wanted', ({ linkId }) => drafts.ofLink(linkId), store));
    jobs.register(new WriteNotice('draft.expiring', ({ draftId }) => drafts.ofExpiring(draftId), store));
    jobs.register(new WriteNotice('contact.code-wanted', ({ proofId }) => proofs.noticeOf(proofId), store));
    jobs.register(send);
    jobs.register(forget);
  }
}
