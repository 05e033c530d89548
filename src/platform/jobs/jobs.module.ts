import { type DynamicModule, Module } from '@nestjs/common';
import { JOBS_OPTIONS, JobRunner, type JobsOptions } from './job-runner';
import { JobsService } from './jobs.service';

/**
 * Announcements and jobs, for every room. A room with a job registers it as its module is put together:
 * `constructor(jobs: JobsService, make: MakeReceipt) { jobs.register(make); }`
 */
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions = { run: true }): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [JobsService, JobRunner, { provide: JOBS_OPTIONS, useValue: options }],
      exports: [JobsService],
    };
  }
}
