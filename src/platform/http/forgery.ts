import type { FastifyRequest } from 'fastify';
import { ForgedRequest } from './refusals';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page of another site must not make a visitor's browser post here. Browsers say where a request comes from in
 * `Sec-Fetch-Site`; older ones in `Origin` alone. `Origin: null` is what a page sends that tells no referrer, as ours do, but
 * also a frame that hides who it is: so it counts only beside a `Sec-Fetch-Site` that says it is ours. Browsers without that
 * header get a referrer policy under which they name their origin (`security-headers.ts`). A request with neither header is
 * not a browser's, and carries nobody's cookies.
 * @throws ForgedRequest
 */
export const refuseForgery = (request: FastifyRequest, publicUrl: string | undefined): void => {
  if (CHANGES_NOTHING.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new ForgedRequest();
  const { origin } = request.headers;
  if (origin === undefined || (origin === 'null' && site !== undefined)) return;
  const ours = [publicUrl && new URL(publicUrl).host, request.host];
  if (!URL.canParse(origin) || !ours.includes(new URL(origin).host)) throw new ForgedRequest();
};
