import type { FastifyRequest } from 'fastify';
import { ForgedRequest } from './refusals';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site must not make a visitor's browser post here. Browsers say where a request comes from in
 * `Sec-Fetch-Site`; older ones in `Origin`, which is `null` when, as here, no referrer is to be told. What is left is
 * covered by the cookies themselves: `SameSite=Lax` keeps them out of other sites' posts, and without them nobody is
 * anybody. A request with neither header is not a browser's.
 * @throws ForgedRequest
 */
export const refuseForgery = (request: FastifyRequest, publicUrl: string | undefined): void => {
  if (CHANGES_NOTHING.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ForgedRequest();
  const { origin } = request.headers;
  if (origin === undefined || origin === 'null') return;
  const ours = [publicUrl && new URL(publicUrl).host, request.host];
  if (!URL.canParse(origin) || !ours.includes(new URL(origin).host)) throw new ForgedRequest();
};
