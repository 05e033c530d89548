import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';

/** Asked every few seconds by balancers: worth a line only when looking for something. */
const QUIET = /^\/health\//;

/**
 * One line a request: method, the route as it stands in the code, status, milliseconds, id. Never the address itself, which
 * may hold a case's secret; never what was sent, whence or by whom. Call before `init`.
 */
export const logRequests = (app: NestFastifyApplication, logger: Logger): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'none';
      const facts = {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        id: request.id,
      };
      if (reply.statusCode >= 500) logger.error(facts);
      else if (QUIET.test(route)) logger.debug(facts);
      else logger.info(facts);
      done();
    });
};
