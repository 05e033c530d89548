import type { FastifyReply } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy';
import { GoTo, Html } from './html';

/** Sets status and headers of a door's result, and gives the body. */
export const send = (reply: FastifyReply, result: unknown): unknown => {
  if (result instanceof GoTo) {
    reply.status(303).header('location', result.address).header('cache-control', 'no-store');
    return '';
  }
  if (result instanceof Html) {
    const { status = 200, personal = false, retryAfter, hasScript, isFramed, hasFrames } = result.options;
    reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        contentSecurityPolicy(result.styles, { hasScript, isFramed, hasFrames }),
      )
      .header('cache-control', personal ? 'no-store' : 'no-cache');
    if (isFramed === true) reply.header('x-frame-options', 'SAMEORIGIN');
    if (personal) reply.header('x-robots-tag', 'noindex');
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    return result.html;
  }
  return result;
};
