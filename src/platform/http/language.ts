import type { FastifyRequest } from 'fastify';
import { engineLanguage, isLanguageTag, type Language } from '../../form';
import type { Cookies } from './cookies';

/** Remembers the language that was chosen, for all doors. */
export const LANGUAGE_COOKIE = 'blankett_sprak';

/** The language that was chosen for forms' texts (BCP 47), else Swedish. */
export const textLanguageOf = (cookies: Cookies, request: FastifyRequest): string => {
  const chosen = cookies.read(request, LANGUAGE_COOKIE) ?? 'sv';
  return isLanguageTag(chosen) ? chosen : 'sv';
};

/** The language of the engine's own words for whoever asks. */
export const languageOf = (cookies: Cookies, request: FastifyRequest): Language =>
  engineLanguage(textLanguageOf(cookies, request));
