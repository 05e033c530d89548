import { Injectable } from '@nestjs/common';
import type { Job } from '../../jobs';
import { SharedRates } from './shared-rates';

/** Forgets yesterday's key on a day when nobody comes. Run twice, the second time finds none. */
@Injectable()
export class ForgetRates implements Job<'night'> {
  readonly name = 'http.forget-rates';
  readonly on = 'night';

  constructor(private readonly rates: SharedRates) {}

  run(): Promise<void> {
    return this.rates.forget();
  }
}
