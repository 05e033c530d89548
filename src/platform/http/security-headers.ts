import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy';

/** On every answer, whatever it is. A door's page has its own content security policy, set before. */
export const setSecurityHeaders = (request: FastifyRequest, reply: FastifyReply, isHttps: boolean): void => {
  if (!reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', contentSecurityPolicy());
  }
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': referrerPolicy(request),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  });
  // A page that may stand in a frame of ours has said so before.
  if (!reply.hasHeader('x-frame-options')) reply.header('x-frame-options', 'DENY');
  if (isHttps) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
};

/**
 * Addresses hold secrets, so none is told to anyone. A page that sends no referrer makes browsers post with `Origin: null`. Those
 * that do not send `Sec-Fetch-Site` either (Safari before 16.4; any, over plain HTTP from another machine) could then not be told
 * from a forger, so they keep the referrer among our own pages; other sites get none from them either.
 */
const referrerPolicy = ({ headers }: FastifyRequest): 'no-referrer' | 'same-origin' => {
  const isBrowser = headers['user-agent']?.startsWith('Mozilla/') ?? false;
  return isBrowser && headers['sec-fetch-site'] === undefined ? 'same-origin' : 'no-referrer';
};
