import { Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CatalogueModule } from '../../catalogue';
import { JobsService } from '../../platform/jobs';
import { CaseIndexer } from './case-indexer';
import { Inbox } from './inbox.service';
import { InboxViews } from './inbox-views';
import { IndexCase, IndexMissing } from './index-case.job';

/** The list of cases, and the search in it. */
@Module({
  imports: [CatalogueModule],
  providers: [CaseIndexer, Inbox, InboxViews, IndexCase, IndexMissing],
  exports: [CaseIndexer, Inbox, InboxViews],
})
export class InboxModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('inbox');
  private isStopping = false;
  private catchingUp: Promise<void> = Promise.resolve();

  constructor(
    jobs: JobsService,
    index: IndexCase,
    missing: IndexMissing,
    private readonly indexer: CaseIndexer,
  ) {
    jobs.register(index);
    jobs.register(missing);
  }

  /** Cases from before there was a search are put into it beside everything else; nobody waits for it. */
  onApplicationBootstrap(): void {
    this.catchingUp = this.catchUp().catch((error: unknown) =>
      this.log.warn(
        { err: error },
        'Older cases could not be put into the search yet; it is tried again tonight.',
      ),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.catchingUp;
  }

  private async catchUp(): Promise<void> {
    const made = await this.indexer.indexMissing(() => this.isStopping);
    if (made > 0) this.log.log(`${made} cases were put into the search.`);
  }
}
