import { pino, type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error';
import type { LogLevel } from './log-level';
import { redactLine } from './redact';

/**
 * Writes lines of JSON, redacted.
 * @param to standard output unless said
 */
export const makeLogger = (level: LogLevel, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { streamWrite: redactLine },
    },
    to ?? pino.destination({ dest: 1, sync: true }),
  );
