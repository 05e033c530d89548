import { Module } from '@nestjs/common';
import { JobsService } from '../../jobs';
import { ForgetRates } from './forget-rates.job';
import { SharedRates } from './shared-rates';

@Module({ providers: [SharedRates, ForgetRates], exports: [SharedRates] })
export class RatesModule {
  constructor(jobs: JobsService, forget: ForgetRates) {
    jobs.register(forget);
  }
}
