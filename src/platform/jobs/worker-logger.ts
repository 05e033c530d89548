import type { Logger } from '@nestjs/common';
import type { LogFunctionFactory, LogLevel } from 'graphile-worker';

/** How loudly each is said. graphile-worker's chatter about each job well done is left for debugging. */
const HOW: Readonly<Record<`${LogLevel}`, 'error' | 'warn' | 'debug'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'debug',
};

/** graphile-worker's words into the server's log. */
export const workerLogger =
  (log: Logger): LogFunctionFactory =>
  () =>
  (level, message) => {
    log[HOW[level]](message);
  };
