import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { Configuration } from '../configuration';
import { onUnreadableAddress } from './adapter';
import { takeBodies } from './bodies';
import { FailureFilter } from './failure.filter';
import { refuseForgery } from './forgery';
import { PageNotFound } from './refusals';
import { setSecurityHeaders } from './security-headers';

/** Bytes under which compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024;

/** Makes a Nest application on Fastify fit to stand on the open network. Call before `init`. */
export const configureHttp = async (app: NestFastifyApplication): Promise<void> => {
  const { publicUrl } = app.get(Configuration);
  const adapter = app.getHttpAdapter() as FastifyAdapter;
  const fastify = adapter.getInstance();
  const isHttps = publicUrl?.startsWith('https:') ?? false;

  takeBodies(adapter);
  await fastify.register(cookie);
  await fastify.register(compress, {
    threshold: WORTH_COMPRESSING,
    encodings: ['br', 'gzip', 'identity'],
    // A body is read as it comes: nobody needs to send a packed one, and one may unpack to anything.
    globalDecompression: false,
    // Level 5 of 11: pages are made for each request, and the last percent costs ten times the time.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
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
