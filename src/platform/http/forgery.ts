import type { FastifyRequest } from 'fastify';
import { ForgedRequest } from './refusals';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site must not make a visitor's browser post here. Every browser says where a request comes from:
 * `Sec-Fetch-Site`, and `Origin` with each post. A request with neither is not a browser's, and carries nobody's cookies.
 * @throws ForgedRequest
 */
export const refuseForgery = (request: FastifyRequest, publicUrl: string | undefined): void => {
  if (CHANGES_NOTHING.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ForgedRequest();
  const { origin } = request.headers;
  if (origin === undefined) return;
  const ours = [publicUrl && new URL(publicUrl).host, request.host];
  if (!URL.canParse(origin) || !ours.includes(new URL(origin).host)) throw new ForgedRequest();
};
