import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isThisMachine, networkOf } from './rate/network';
import { TooManyTries } from './refusals';
import { RETRY_AFTER } from './statuses';

/** Bytes. An answer of 500 questions is a tenth of it. */
export const BODY_LIMIT = 1024 * 1024;

/** Marks a route that takes larger bodies than others, by `@RouteConfig`. */
export interface LargeBody {
  readonly mostBytes: number;
}

const largestOf = ({ config = {} }: { readonly config?: object }): number | undefined =>
  (config as Partial<LargeBody>).mostBytes;

/** Bytes of a body that a route takes. */
export const bodyLimitOf = ({ routeOptions }: FastifyRequest): number =>
  largestOf(routeOptions) ?? BODY_LIMIT;

/** Large bodies under way at once, from the head of the request to its answer: each is in memory whole, more than once. */
const MOST = 12;
/** Of these, those of one network: the others are for others, however slowly it sends. */
const MOST_OF_ONE = 4;

/** Lets routes take as large a body as they are marked with, a few at once. A body that does not say its length counts as large. */
export const takeLargeBodies = (fastify: FastifyInstance): void => {
  const underWay: string[] = [];
  fastify.addHook('onRoute', (route) => {
    const most = largestOf(route);
    if (most !== undefined) route.bodyLimit = most;
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const isLarge = !(Number(request.headers['content-length']) <= BODY_LIMIT);
    if (largestOf(request.routeOptions) !== undefined && isLarge) {
      const network = networkOf(request.ip);
      const own = isThisMachine(request.ip) ? 0 : underWay.filter((one) => one === network).length;
      if (underWay.length >= MOST || own >= MOST_OF_ONE) throw new TooManyTries({ seconds: RETRY_AFTER });
      underWay.push(network);
      reply.raw.once('close', () => underWay.splice(underWay.indexOf(network), 1));
    }
    done();
  });
};
