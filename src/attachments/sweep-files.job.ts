import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Job, JobsService } from '../platform/jobs';
import { AttachmentRows } from './attachment-rows';

/**
 * Removes what was cut off on its way, and asks once more for the scanner where a file has waited long: the tries of its job may be
 * used up. Run twice, the second time finds nothing to remove, and a file that is looked through twice is told once.
 */
@Injectable()
export class SweepFiles implements Job<'night'> {
  readonly name = 'attachments.sweep';
  readonly on = 'night';
  private readonly log = new Logger('attachments');

  constructor(
    private readonly db: DataSource,
    private readonly rows: AttachmentRows,
    private readonly jobs: JobsService,
  ) {}

  async run(): Promise<void> {
    const removed = await this.rows.removeLeftOver();
    this.log.log(`${String(removed)} files that never came whole were removed.`);
    for (const attachmentId of await this.rows.waitingLong())
      await this.jobs.announce(this.db.manager, 'attachment.stored', { attachmentId });
  }
}
