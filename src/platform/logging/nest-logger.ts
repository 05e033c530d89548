import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import type { LogLevel } from './log-level';

/** Parts of Nest that tell at every start what they found: worth reading only when looking for something. */
const TALKATIVE = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/**
 * Lets Nest, and every `new Logger('room')` in the house, write to the one log. An error among what is logged is written as
 * `err`; a plain object gives its members: `log.error({ err, errorCode }, 'A fault of our own')`.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const isTalk = typeof rest.at(-1) === 'string' && TALKATIVE.has(String(rest.at(-1)));
    this.write(isTalk ? 'debug' : 'info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  /** Nest puts the name of the room last. */
  private write(level: LogLevel, message: unknown, rest: readonly unknown[]): void {
    const words = rest.filter((word) => typeof word === 'string');
    const room = words.at(-1);
    const err = [message, ...rest].find((one) => one instanceof Error);
    const facts = { ...(room !== undefined && { room }), ...(err && { err }), ...membersOf(message) };
    const said = [...(typeof message === 'string' ? [message] : []), ...words.slice(0, -1)];
    this.logger[level](facts, said.length > 0 ? said.join(' ') : err?.message);
  }
}

const membersOf = (message: unknown): object =>
  typeof message === 'object' && message !== null && !(message instanceof Error) ? message : {};
