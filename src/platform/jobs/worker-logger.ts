import type { Logger } from '@nestjs/common';
import type { Job, LogFunctionFactory, LogLevel } from 'graphile-worker';
import { PutOff } from './job';

/** How loudly each is said. graphile-worker's chatter about each job well done is left for debugging. */
const HOW: Readonly<Record<`${LogLevel}`, 'error' | 'warn' | 'debug'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
};

/** What graphile-worker tells of a job that failed. */
interface Failed {
  readonly job?: Pick<Job, 'task_identifier' | 'attempts'>;
  readonly error?: unknown;
}

/** graphile-worker's words into the server's log; ours for a job that is put off, which may give up sooner than the worker would. */
export const workerLogger =
  (log: Logger): LogFunctionFactory =>
  () =>
  (level, message, { job, error }: Failed = {}) => {
    if (job !== undefined && error instanceof PutOff)
      log.warn(`${job.task_identifier} is put off after try ${job.attempts}: ${error.message}`);
    else log[HOW[level]](message);
  };
