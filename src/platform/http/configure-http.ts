import cookie from '@fastify/cookie';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';
import { Turns } from '../threads';
import { onUnreadableAddress } from './adapter';
import { takeBodies } from './bodies';
import { compress } from './compress';
import { FailureFilter } from './failure.filter';
import { refuseForgery } from './forgery';
import { PageNotFound } from './refusals';
import { setSecurityHeaders } from './security-headers';

/** Makes a Nest application on Fastify fit to stand on the open network. Call before `init`. */
export const configureHttp = async (app: NestFastifyApplication): Promise<void> => {
  const { publicUrl } = app.get(Configuration);
  const adapter = app.getHttpAdapter() as FastifyAdapter;
  const fastify = adapter.getInstance();
  const isHttps = publicUrl?.startsWith('https:') ?? false;

  const turns = new Turns();

  takeBodies(adapter);
  await fastify.register(cookie);
  fastify.addHook('onSend', compress);
  fastify.addHook('onRequest', (request, _reply, done) => {
    refuseForgery(request, publicUrl);
    done();
  });
  fastify.addHook('onRequest', async (request) => {
    if (isFromOutside(request)) await turns.next();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    setSecurityHeaders(request, reply, isHttps);
    done(null, payload);
  });
  const failures = app.get(FailureFilter);
  onUnreadableAddress(adapter, (request, reply) => {
    setSecurityHeaders(request, reply, isHttps);
    failures.answer(new PageNotFound(), request, reply);
  });
};

/** What residents and programs send waits its turn; who looks at something, and the staff, go ahead of it. */
const isFromOutside = ({ method, url }: FastifyRequest): boolean =>
  method === 'POST' && !url.startsWith('/personal');
