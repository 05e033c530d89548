import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPages } from './error-pages';
import { failureOf } from './failure';
import { bodyLimitOf } from './large-bodies';
import { letFinish } from './let-finish';
import { TooManyTries } from './refusals';
import { send } from './send';
import { RETRY_AFTER } from './statuses';
import { bringsFiles } from './uploads/takes-files';

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
    const failure = failureOf(thrown, bodyLimitOf(request));
    if (failure.code !== undefined)
      this.log.error({ err: thrown, errorCode: failure.code }, 'A fault of our own');
    if (reply.sent) return;
    reply.status(failure.status).header('cache-control', 'no-store');
    if (failure.status === 503) reply.header('retry-after', String(RETRY_AFTER));
    if (failure.refusal instanceof TooManyTries)
      reply.header('retry-after', String(failure.refusal.facts.seconds));
    if (failure.status === 413) reply.removeHeader('connection');
    const told = this.pages.tellerOf(request)?.tell(failure, request, reply) ?? '';
    // Whoever tells later reads what was typed first: the rest is thrown away after them.
    if (told instanceof Promise) void told.then((page) => this.send(page, failure.status, request, reply));
    else this.send(told, failure.status, request, reply);
  }

  private send(told: unknown, status: number, request: FastifyRequest, reply: FastifyReply): void {
    if (status === 413 || bringsFiles(request)) letFinish(request.raw);
    void reply.send(send(reply, told));
  }
}
