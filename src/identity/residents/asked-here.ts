import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../../platform/configuration';

/** RFC 7239, RFC 9110 7.6.3, and what is in use beside `X-Forwarded-*`. */
const HANDED_ON = new Set(['forwarded', 'via', 'x-real-ip']);

/**
 * Whether a request comes from a browser on this very machine, and not through a proxy here that others reach: it asks for this
 * machine by name, and bears no sign of having been handed on. HTTP/1.0 is such a sign: nginx speaks it unless told otherwise,
 * and no browser does.
 */
export const isAskedHere = ({ headers, raw }: FastifyRequest): boolean => {
  const address = `http://${headers.host ?? ''}`;
  return (
    URL.canParse(address) &&
    isLoopback(new URL(address).hostname) &&
    raw.httpVersion !== '1.0' &&
    !Object.keys(headers).some((name) => HANDED_ON.has(name) || name.startsWith('x-forwarded-'))
  );
};
