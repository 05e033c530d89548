import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPages } from './error-pages';
import { failureOf } from './failure';
import { send } from './send';
import { RETRY_AFTER } from './statuses';

/** Bytes that are let through unread, so that whoever sends too much hears why. Who sends on is cut off. */
const UNREAD = 64 * 1024 * 1024;

/**
 * A connection that is closed while someone is still sending looks like a fault of the network: most senders never read the
 * answer. So the rest is taken and thrown away.
 */
const letFinish = ({ raw }: FastifyRequest, reply: FastifyReply): void => {
  reply.removeHeader('connection');
  let unread = 0;
  raw.on('data', (chunk: Buffer) => {
    unread += chunk.length;
    if (unread > UNREAD) raw.destroy();
  });
};

/** The one place where what was thrown becomes an answer. Nothing of it is shown but what a door has words for. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly pages: ErrorPages) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(thrown, request, reply);
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const failure = failureOf(thrown);
    if (failure.code !== undefined)
      this.log.error({ err: thrown, errorCode: failure.code }, 'A fault of our own');
    if (reply.sent) return;
    reply.status(failure.status).header('cache-control', 'no-store');
    if (failure.status === 503) reply.header('retry-after', String(RETRY_AFTER));
    if (failure.status === 413) letFinish(request, reply);
    const teller = this.pages.tellerOf(request);
    void reply.send(teller === undefined ? '' : send(reply, teller.tell(failure, request, reply)));
  }
}
