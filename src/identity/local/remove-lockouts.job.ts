import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../../platform/jobs';
import { Lockouts } from './lockouts';

/** Forgets failed sign-ins of the day before. Run twice, the second time finds none. */
@Injectable()
export class RemoveOldLockouts implements Job<'night'> {
  readonly name = 'staff.remove-lockouts';
  readonly on = 'night';

  constructor(
    private readonly db: DataSource,
    private readonly lockouts: Lockouts,
  ) {}

  run(): Promise<void> {
    return this.lockouts.removeOld(this.db.manager);
  }
}
