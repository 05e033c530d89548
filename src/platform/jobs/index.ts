export type { Fact, Facts } from './facts';
export { PutOff, type Job } from './job';
export type { JobsOptions } from './job-runner';
export { JobsModule } from './jobs.module';
export { JobsService } from './jobs.service';
