import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../../platform/jobs';
import { CasePresence } from './case-presence';
import { CaseReveals } from './case-reveals';

/** Forgets who had which case open, and what was shown to them for a while. Run twice, the second time finds none. */
@Injectable()
export class ForgetLooks implements Job<'night'> {
  readonly name = 'cases.forget-looks';
  readonly on = 'night';

  constructor(
    private readonly db: DataSource,
    private readonly presence: CasePresence,
    private readonly reveals: CaseReveals,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.presence.forget(tx);
      await this.reveals.forget(tx);
    });
  }
}
