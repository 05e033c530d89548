import type { FastifyRequest } from 'fastify';
import type { Language } from '../../form';
import type { Cookies } from './cookies';

/** Remembers the language that was chosen, for all doors. */
export const LANGUAGE_COOKIE = 'blankett_sprak';

/** The language of whoever asks: what was chosen, else Swedish. */
export const languageOf = (cookies: Cookies, request: FastifyRequest): Language =>
  cookies.read(request, LANGUAGE_COOKIE) === 'en' ? 'en' : 'sv';
