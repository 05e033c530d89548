import { Module } from '@nestjs/common';
import { JobsService } from '../platform/jobs';
import { FeedbackService } from './feedback.service';
import { RemoveOldFeedback } from './remove-old.job';

@Module({ providers: [FeedbackService, RemoveOldFeedback], exports: [FeedbackService] })
export class FeedbackModule {
  constructor(jobs: JobsService, remove: RemoveOldFeedback) {
    jobs.register(remove);
  }
}
