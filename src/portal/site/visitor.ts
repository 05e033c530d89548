import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ownerOf, DAYS_KEPT, type Owner } from '../../drafts';
import type { Cookies } from '../../platform/http';

/** Days that a chosen language is remembered. */
export const LANGUAGE_DAYS = 365;

export const DRAFT_COOKIE = 'blankett_utkast';
/** The same for drafts that are not to outlive the browser: it forgets this one when it is closed. */
export const PASSING_COOKIE = 'blankett_stund';
export { LANGUAGE_COOKIE, textLanguageOf } from '../../platform/http';

const TOKEN = /^[\w-]{43}$/;

/** Whose drafts this browser may open; undefined for one that has begun nothing. */
export const ownerIn = (
  cookies: Cookies,
  request: FastifyRequest,
  cookie = DRAFT_COOKIE,
): Owner | undefined => {
  const token = cookies.read(request, cookie);
  return token !== undefined && TOKEN.test(token) ? ownerOf(token) : undefined;
};

/**
 * The same, with a token given to a browser that has none.
 * @param days how long it is kept, counted from now; 0 until the browser is closed
 */
export const ownerFor = (
  cookies: Cookies,
  request: FastifyRequest,
  reply: FastifyReply,
  days: number = DAYS_KEPT,
): Owner => {
  const cookie = days === 0 ? PASSING_COOKIE : DRAFT_COOKIE;
  const known = cookies.read(request, cookie);
  const token = known !== undefined && TOKEN.test(known) ? known : randomBytes(32).toString('base64url');
  cookies.set(reply, cookie, token, days === 0 ? {} : { days });
  return ownerOf(token);
};
