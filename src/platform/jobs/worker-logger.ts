import type { Logger } from '@nestjs/common';
import type { LogFunctionFactory } from 'graphile-worker';

/** graphile-worker's words into the server's log. Its chatter about each job well done is left for debugging. */
export const workerLogger =
  (log: Logger): LogFunctionFactory =>
  () =>
  (level, message) => {
    if (level === 'error') log.error(message);
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  };
