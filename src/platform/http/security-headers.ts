import type { FastifyReply } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy';

/** On every answer, whatever it is. A door's page has its own content security policy, set before. */
export const setSecurityHeaders = (reply: FastifyReply, isHttps: boolean): void => {
  if (!reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', contentSecurityPolicy());
  }
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  });
  if (isHttps) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
};
