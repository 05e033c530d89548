import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../platform/jobs';
import { DraftLinksService } from './draft-links.service';
import { DraftsService } from './drafts.service';

/**
 * Removes drafts whose time is over, as residents were told, with their files and whoever held them; and what is left of links
 * to drafts that are gone. Run twice, the second time finds none.
 */
@Injectable()
export class RemoveExpiredDrafts implements Job<'night'> {
  readonly name = 'drafts.remove-expired';
  readonly on = 'night';
  private readonly log = new Logger('drafts');

  constructor(
    private readonly db: DataSource,
    private readonly drafts: DraftsService,
    private readonly links: DraftLinksService,
  ) {}

  async run(): Promise<void> {
    const removed = await this.drafts.removeExpired(this.db.manager);
    await this.links.forget(this.db.manager);
    this.log.log(`${removed} expired drafts were removed.`);
  }
}
