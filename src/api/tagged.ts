import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * Gives answers that seldom change a tag of what they hold: whoever has it already is told so, in a few bytes (RFC 9110 13.1.2).
 * A weak one, since the same answer is packed in different ways.
 */
@Injectable()
export class Tagged implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((result: unknown) => tagged(request, reply, result)));
  }
}

const tagged = (request: FastifyRequest, reply: FastifyReply, result: unknown): string => {
  const text = typeof result === 'string' ? result : JSON.stringify(result);
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  if (!reply.hasHeader('content-type')) reply.type('application/json; charset=utf-8');
  // Kept, and asked about each time: a form may be published at any moment.
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  if (!isKnown(request.headers['if-none-match'], tag)) return text;
  reply.status(304);
  return '';
};

const isKnown = (known: string | undefined, tag: string): boolean =>
  known !== undefined && known.split(',').some((one) => one.trim() === tag || one.trim() === '*');
