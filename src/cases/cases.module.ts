import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue';
import { DraftsModule } from '../drafts';
import { JobsService } from '../platform/jobs';
import { AmendmentsService } from './amendments.service';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseHandling } from './case-handling';
import { CaseMessage } from './case-message.entity';
import { CaseMessages } from './case-messages';
import { CaseLinks } from './case-links';
import { MessagePosts } from './message-posts';
import { CaseReader } from './case-reader';
import { CaseRevision } from './case-revision.entity';
import { CaseRevisions } from './case-revisions';
import { ForgetOldKeys } from './forget-old-keys.job';
import { CasesService } from './cases.service';
import { Places } from './places';
import { OwnCases } from './own-cases';
import { ReceivedBlanks } from './received-blanks';
import { SupplementRequest } from './supplements/supplement-request.entity';
import { SupplementRequests } from './supplements/supplement-requests';
import { CaseNote } from './staff/case-note.entity';
import { CaseNotes } from './staff/case-notes';
import { CasePresence } from './staff/case-presence';
import { CaseReveals } from './staff/case-reveals';
import { ForgetLooks } from './staff/forget-looks.job';
import { MessageTemplates } from './staff/message-templates';
import { RemindOfSupplements } from './supplements/remind-of-supplements.job';
import { TellMissedSupplements } from './supplements/tell-missed-supplements.job';
import { Workflows } from './workflows';

/** @property secretKey SECRET_KEY, the same for all copies: links to cases are made from it */
export interface CasesOptions {
  readonly secretKey: string | Uint8Array;
}

@Module({})
export class CasesModule {
  constructor(
    jobs: JobsService,
    forget: ForgetOldKeys,
    forgetLooks: ForgetLooks,
    remind: RemindOfSupplements,
    tellMissed: TellMissedSupplements,
  ) {
    jobs.register(forget);
    jobs.register(forgetLooks);
    jobs.register(remind);
    jobs.register(tellMissed);
  }

  /** Once, in the application's module; every room gets the services then. */
  static forRoot({ secretKey }: CasesOptions): DynamicModule {
    return {
      module: CasesModule,
      global: true,
      imports: [
        TypeOrmModule.forFeature([Case, CaseRevision, CaseEvent, CaseMessage, CaseNote, SupplementRequest]),
        CatalogueModule,
        DraftsModule,
      ],
      providers: [
        CasesService,
        AmendmentsService,
        CaseRevisions,
        SupplementRequests,
        CaseReader,
        CaseHandling,
        CaseMessages,
        MessagePosts,
        OwnCases,
        Places,
        ReceivedBlanks,
        CaseNotes,
        CasePresence,
        CaseReveals,
        MessageTemplates,
        Workflows,
        ForgetOldKeys,
        ForgetLooks,
        RemindOfSupplements,
        TellMissedSupplements,
        { provide: CaseLinks, useFactory: () => new CaseLinks(secretKey) },
      ],
      exports: [
        CasesService,
        AmendmentsService,
        CaseRevisions,
        SupplementRequests,
        CaseReader,
        CaseHandling,
        CaseMessages,
        MessagePosts,
        OwnCases,
        CaseLinks,
        Places,
        ReceivedBlanks,
        CaseNotes,
        CasePresence,
        CaseReveals,
        MessageTemplates,
        Workflows,
      ],
    };
  }
}
