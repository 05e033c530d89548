import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Draft } from './draft.entity';
import { JobsService } from '../platform/jobs';
import { DraftsService } from './drafts.service';
import { RemoveExpiredDrafts } from './remove-expired.job';

@Module({
  imports: [TypeOrmModule.forFeature([Draft])],
  providers: [DraftsService, RemoveExpiredDrafts],
  exports: [DraftsService],
})
export class DraftsModule {
  constructor(jobs: JobsService, remove: RemoveExpiredDrafts) {
    jobs.register(remove);
  }
}
