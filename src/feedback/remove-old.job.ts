import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../platform/jobs';
import { FeedbackService } from './feedback.service';

/** Removes opinions that have been kept for as long as visitors were told. Run twice, the second time finds none. */
@Injectable()
export class RemoveOldFeedback implements Job<'night'> {
  readonly name = 'feedback.remove-old';
  readonly on = 'night';
  private readonly log = new Logger('feedback');

  constructor(
    private readonly db: DataSource,
    private readonly feedback: FeedbackService,
  ) {}

  async run(): Promise<void> {
    const removed = await this.feedback.removeOld(this.db.manager);
    this.log.log(`${removed} opinions older than a year were removed.`);
  }
}
