import cookie from '@fastify/cookie';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Configuration } from '../configuration';
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

  takeBodies(adapter);
  await fastify.register(cookie);
  fastify.addHook('onSend', compress);
  fastify.addHook('onRequest', (request, _reply, done) => {
    refuseForgery(request, publicUrl);
    done();
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
