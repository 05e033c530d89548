import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftsModule } from '../drafts';
import { JobsService } from '../platform/jobs';
import { Case } from './case.entity';
import { CaseEvent } from './case-event.entity';
import { CaseHandling } from './case-handling';
import { CaseMessage } from './case-message.entity';
import { CaseMessages } from './case-messages';
import { CaseLinks } from './case-links';
import { MessagePosts } from './message-posts';
import { CaseReader } from './case-reader';
import { CaseRevision } from './case-revision.entity';
import { ForgetOldKeys } from './forget-old-keys.job';
import { CasesService } from './cases.service';
import { Places } from './places';
import { OwnCases } from './own-cases';
import { ReceivedBlanks } from './received-blanks';

/** @property secretKey SECRET_KEY, the same for all copies: links to cases are made from it */
export interface CasesOptions {
  readonly secretKey: string | Uint8Array;
}

@Module({})
export class CasesModule {
  constructor(jobs: JobsService, forget: ForgetOldKeys) {
    jobs.register(forget);
  }

  /** Once, in the application's module; every room gets the services then. */
  static forRoot({ secretKey }: CasesOptions): DynamicModule {
    return {
      module: CasesModule,
      global: true,
      imports: [TypeOrmModule.forFeature([Case, CaseRevision, CaseEvent, CaseMessage]), DraftsModule],
      providers: [
        CasesService,
        CaseReader,
        CaseHandling,
        CaseMessages,
        MessagePosts,
        OwnCases,
        Places,
        ReceivedBlanks,
        ForgetOldKeys,
        { provide: CaseLinks, useFactory: () => new CaseLinks(secretKey) },
      ],
      exports: [
        CasesService,
        CaseReader,
        CaseHandling,
        CaseMessages,
        MessagePosts,
        OwnCases,
        CaseLinks,
        Places,
        ReceivedBlanks,
      ],
    };
  }
}
