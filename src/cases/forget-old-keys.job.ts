import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Job } from '../platform/jobs';
import { CasesService } from './cases.service';

/** Forgets Idempotency-Keys that are older than was promised. Run twice, the second time finds none. */
@Injectable()
export class ForgetOldKeys implements Job<'night'> {
  readonly name = 'cases.forget-old-keys';
  readonly on = 'night';
  private readonly log = new Logger('cases');

  constructor(
    private readonly db: DataSource,
    private readonly cases: CasesService,
  ) {}

  async run(): Promise<void> {
    const removed = await this.cases.removeOldKeys(this.db.manager);
    this.log.log(`${removed} old Idempotency-Keys were forgotten.`);
  }
}
