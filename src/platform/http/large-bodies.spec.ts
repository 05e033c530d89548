import Fastify, { type FastifyInstance } from 'fastify';
import { BODY_LIMIT, takeLargeBodies } from './large-bodies';

const LARGE = Buffer.alloc(BODY_LIMIT + 1, 'x');

let fastify: FastifyInstance;
let url: string;
let letGo: () => void;
let came: string[];

beforeEach(async () => {
  const held = new Promise<void>((resolve) => (letGo = resolve));
  came = [];
  fastify = Fastify({ trustProxy: true });
  takeLargeBodies(fastify);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
  fastify.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    reply.status(error.statusCode ?? 429).send(error.constructor.name),
  );
  fastify.post('/large', { config: { mostBytes: 2 * BODY_LIMIT } }, async ({ ip }) => {
    came.push(ip);
    await held;
    return 'taken';
  });
  fastify.post('/small', () => 'taken');
  url = await fastify.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => fastify.close());

const post = async (path: string, from: string, body = LARGE): Promise<number> =>
  (
    await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-forwarded-for': from },
      body: new Uint8Array(body),
    })
  ).status;

/** So many that wait for their answer, each from the address that it is given. */
const waiting = async (count: number, from: (n: number) => string): Promise<Promise<number>[]> => {
  const sent = Array.from({ length: count }, (_, n) => post('/large', from(n)));
  while (came.length < count) await new Promise(setImmediate);
  return sent;
};
const apart = (n: number) => `198.51.100.${String(n + 1)}`;

describe('a large body', () => {
  it('is taken where the route is marked, and nowhere else', async () => {
    letGo();
    expect([await post('/large', apart(0)), await post('/small', apart(0))]).toEqual([200, 413]);
    expect(await post('/large', apart(0), Buffer.alloc(2 * BODY_LIMIT + 1))).toBe(413);
  });

  it('waits for no others beyond twelve; the next is told to come again, and may once they are answered', async () => {
    const sent = await waiting(12, apart);
    expect(await post('/large', apart(12))).toBe(429);
    expect(came).toHaveLength(12);
    letGo();
    expect(await Promise.all(sent)).toEqual(Array(12).fill(200));
    expect(await post('/large', apart(12))).toBe(200);
  });

  it('of a network that has four under way is not taken, and those of others are', async () => {
    const sent = await waiting(4, (n) => `2001:db8:1:2::${String(n)}`);
    expect(await post('/large', '2001:db8:1:2:9::9')).toBe(429);
    letGo();
    expect(await post('/large', '2001:db8:1:3::1')).toBe(200);
    expect(await Promise.all(sent)).toEqual(Array(4).fill(200));
  });

  it('is no matter of those that are not large', async () => {
    const sent = await waiting(12, apart);
    const small = post('/large', apart(0), Buffer.from('x'));
    letGo();
    expect(await small).toBe(200);
    await Promise.all(sent);
  });
});
