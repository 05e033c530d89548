export { describeError, type ErrorFacts } from './describe-error';
export type { LogLevel } from './log-level';
export { logRequests } from './log-requests';
export { makeLogger } from './make-logger';
export { NestLogger } from './nest-logger';
export { redact } from './redact';
