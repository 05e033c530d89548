import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Configuration } from '../platform/configuration';
import { JobsService } from '../platform/jobs';
import { Draft } from './draft.entity';
import { DraftLinks } from './draft-links';
import { DraftLinksService } from './draft-links.service';
import { DraftMails } from './draft-mails';
import { DraftsService } from './drafts.service';
import { RemindOfDrafts } from './remind-of-drafts.job';
import { RemoveExpiredDrafts } from './remove-expired.job';

@Module({
  imports: [TypeOrmModule.forFeature([Draft])],
  providers: [
    DraftsService,
    DraftLinksService,
    DraftMails,
    RemoveExpiredDrafts,
    RemindOfDrafts,
    {
      provide: DraftLinks,
      inject: [Configuration],
      useFactory: ({ secretKey }: Configuration) => new DraftLinks(secretKey),
    },
  ],
  exports: [DraftsService, DraftLinksService, DraftLinks, DraftMails],
})
export class DraftsModule {
  constructor(jobs: JobsService, remove: RemoveExpiredDrafts, remind: RemindOfDrafts) {
    jobs.register(remove);
    jobs.register(remind);
  }
}
