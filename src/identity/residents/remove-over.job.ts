import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../../platform/jobs';
import { ResidentSessions } from './resident-sessions';
import { SignIns } from './sign-ins';

/**
 * Forgets who was signed in, and sign-ins that nobody came back from, on days as well when nobody signs in. Run twice, the
 * second time finds none.
 */
@Injectable()
export class RemoveOverSessions implements Job<'night'> {
  readonly name = 'residents.remove-over';
  readonly on = 'night';

  constructor(
    private readonly db: DataSource,
    private readonly sessions: ResidentSessions,
    private readonly signIns: SignIns,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async (tx) => {
      await this.sessions.removeOver(tx);
      await this.signIns.removeOver(tx);
    });
  }
}
