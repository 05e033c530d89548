import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../../platform/jobs';
import { NoticeStore } from '../notice-store';
import { ContactProofs } from '../proof/contact-proofs.service';

/** Days after which a notice that waits has no job any more, however often that was put off. */
const WAITED_TOO_LONG = 5;

/** Forgets who was told what, and gives what waits without a job another. Run twice, the second time finds little to do. */
@Injectable()
export class ForgetNotices implements Job<'night'> {
  readonly name = 'notices.forget';
  readonly on = 'night';
  private readonly log = new Logger('notices');

  constructor(
    private readonly db: DataSource,
    private readonly store: NoticeStore,
    private readonly proofs: ContactProofs,
  ) {}

  async run(): Promise<void> {
    const removed = await this.db.transaction(async (tx) => {
      await this.proofs.removeOld(tx);
      await this.store.remind(tx, WAITED_TOO_LONG);
      return this.store.removeOld(tx);
    });
    this.log.log(`${removed} old notices were removed.`);
  }
}
