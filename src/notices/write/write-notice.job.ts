import type { Fact, Facts, Job } from '../../platform/jobs';
import type { NoticeEvent } from '../../form';
import type { NoticeStore, WantedNotice } from '../notice-store';

/** Of what happened: whom to tell it, or nobody. */
export type Finds<F extends Fact> = (payload: Facts[F]) => Promise<WantedNotice | undefined>;

/**
 * Writes down that somebody is to be told, and leaves the telling to another job, which may take days. Run twice it writes one:
 * a notice is known by what it tells of.
 */
export class WriteNotice<F extends Fact & NoticeEvent> implements Job<F> {
  readonly name: string;

  constructor(
    readonly on: F,
    private readonly find: Finds<F>,
    private readonly store: NoticeStore,
  ) {
    this.name = `notices.write-${on}`;
  }

  async run(payload: Facts[F]): Promise<void> {
    const wanted = await this.find(payload);
    if (wanted !== undefined) await this.store.write(wanted);
  }
}
