import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Answer = (request: FastifyRequest, reply: FastifyReply) => void;

/**
 * Milliseconds in which a request has come in whole: Node's own bound, which Fastify takes away. Without it somebody could hold a
 * thousand uploads open for ever by sending a byte now and then.
 */
const REQUEST_TIMEOUT = 300_000;

const answers = new WeakMap<FastifyAdapter, Answer>();

/**
 * Fastify for Nest. An address that cannot be read (`/%ff`) comes neither to a hook nor to Nest, so it has a way of its own
 * to the one place that tells errors: `onUnreadableAddress`.
 */
export const makeAdapter = (trustProxy: boolean | string[]): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    trustProxy,
    requestTimeout: REQUEST_TIMEOUT,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      request.cookies = {};
      answers.get(adapter)?.(request, reply);
    },
  });
  return adapter;
};

export const onUnreadableAddress = (adapter: FastifyAdapter, answer: Answer): void => {
  answers.set(adapter, answer);
};
