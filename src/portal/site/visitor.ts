import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownerOf, DAYS_KEPT, type Owner } from '../../drafts';
import type { Cookies } from '../../platform/http';

/** Days that a chosen language is remembered. */
export const LANGUAGE_DAYS = 365;

export const DRAFT_COOKIE = 'blankett_utkast';
export { LANGUAGE_COOKIE, textLanguageOf } from '../../platform/http';

const TOKEN = /^[\w-]{43}$/;

/** Whose drafts this browser may open; undefined for one that has begun nothing. */
export const ownerIn = (cookies: Cookies, request: FastifyRequest): Owner | undefined => {
  const token = cookies.read(request, DRAFT_COOKIE);
  return token !== undefined && TOKEN.test(token) ? ownerOf(token) : undefined;
};

/** The same, with a token given to a browser that has none. Kept as long as a draft is, counted from now. */
export const ownerFor = (cookies: Cookies, request: FastifyRequest, reply: FastifyReply): Owner => {
  const known = cookies.read(request, DRAFT_COOKIE);
  const token = known !== undefined && TOKEN.test(known) ? known : randomBytes(32).toString('base64url');
  cookies.set(reply, DRAFT_COOKIE, token, { days: DAYS_KEPT });
  return ownerOf(token);
};
