import { Injectable, Logger } from '@nestjs/common';
import type { Job } from '../../platform/jobs';
import { OrderStore } from './order-store';

/** Removes exports that have lain there long enough. Run twice, the second time finds none. */
@Injectable()
export class SweepExports implements Job<'night'> {
  readonly name = 'exports.sweep';
  readonly on = 'night';
  private readonly log = new Logger('exports');

  constructor(private readonly store: OrderStore) {}

  async run(): Promise<void> {
    this.log.log(`${String(await this.store.removeOld())} exports were removed.`);
  }
}
