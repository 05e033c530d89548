import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Body, Controller, Get, Module, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Environment } from '../../generated/environment';
import { Configuration, ConfigurationModule } from '../configuration';
import { Refusal } from '../refusal';
import { configureHttp, Cookies, ErrorPages, GoTo, Html, HttpModule } from './index';

class Closed extends Refusal {
  readonly kind = 'gone';
  readonly code = 'closed';
}

const STYLE = '.x{color:red}';

@Controller()
class Doors {
  constructor(private readonly cookies: Cookies) {}

  @Get()
  page(): Html {
    return new Html(`<!doctype html><style>${STYLE}</style>${'å'.repeat(4000)}`, [STYLE]);
  }
  @Get('personal')
  personal(): Html {
    return new Html('<!doctype html>', [], { personal: true });
  }
  @Get('file')
  file(@Query('type') type: string): StreamableFile {
    return new StreamableFile(Readable.from(Array.from({ length: 1000 }, () => 'a;b\n')), { type });
  }
  @Post(['form', 'api/form'])
  form(@Body() body: unknown): unknown {
    return body instanceof Map ? { pairs: [...(body as Map<string, string[]>)] } : { body };
  }
  @Post('go')
  go(): GoTo {
    return new GoTo('/next');
  }
  @Get('fault')
  fault(@Query('how') how: string): never {
    if (how === 'refusal') throw new Closed();
    if (how === 'database') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    if (how === 'admin') throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    throw new Error('secret detail');
  }
  @Get('cookie')
  cookie(@Res({ passthrough: true }) reply: FastifyReply): string {
    this.cookies.set(reply, 'blankett_x', 'y', { days: 1 });
    return 'ok';
  }
}

@Module({ controllers: [Doors] })
class DoorsModule {
  constructor(pages: ErrorPages) {
    pages.registerLast({
      tells: () => true,
      tell: ({ status, refusal, code }) =>
        new Html(`told ${status} ${refusal?.code ?? ''} ${code ?? ''}`, [], { status }),
    });
  }
}

const environment: Environment = {
  PORT: 0,
  HOST: 'localhost',
  TRUST_PROXY: 'false',
  DATA_DIR: '.data',
  FORMS_DIR: 'forms',
  LOG_LEVEL: 'error',
};

const anApp = async (more: Partial<Environment> = {}): Promise<NestFastifyApplication> => {
  const configuration = new Configuration({ ...environment, ...more }, 'x'.repeat(32));
  @Module({ imports: [ConfigurationModule.with(configuration), HttpModule, DoorsModule] })
  class App {}
  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };
const post = (payload: string | Buffer, headers: Record<string, string> = FORM, url = '/form') =>
  app.inject({ method: 'POST', url, payload, headers });

describe('a page', () => {
  it('allows its own styles by hash, and nothing else', async () => {
    const { headers } = await app.inject('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/style-src 'sha256-[\w+/]{43}='/);
    for (const rule of [
      "default-src 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
  });

  it('of somebody is kept by no cache and found by no search', async () => {
    const { headers } = await app.inject('/personal');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
  });

  const sent = (url: string, accepted?: string) =>
    app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['br', 'gzip, deflate, br;q=0.5'],
    ['gzip', 'br;q=0, *'],
  ])('is sent smaller as %s to whoever takes %s', async (encoding, accepted) => {
    const { headers, rawPayload } = await sent('/', accepted);
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(headers['content-length']).toBe(String(rawPayload.length));
    expect(rawPayload.length).toBeLessThan(1000);
    const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
    expect(unpack(rawPayload).toString()).toBe((await sent('/')).payload);
  });

  it.each([undefined, '', 'identity', 'br;q=0, gzip;q=0'])(
    'is sent as it is to whoever takes %s',
    async (accepted) => {
      const { headers, payload } = await sent('/', accepted);
      expect(headers).toMatchObject({ vary: 'accept-encoding' });
      expect(headers['content-encoding']).toBeUndefined();
      expect(payload).toContain('å'.repeat(4000));
    },
  );
});

describe('a file', () => {
  it.each(['br', 'gzip'])('of text is packed as %s while it is sent', async (encoding) => {
    const { headers, rawPayload } = await app.inject({
      url: '/file?type=text/csv',
      headers: { 'accept-encoding': encoding },
    });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    const unpack = encoding === 'br' ? brotliDecompressSync : gunzipSync;
    expect(unpack(rawPayload).toString()).toBe('a;b\n'.repeat(1000));
  });

  it('that is packed already is left as it is', async () => {
    const { headers, payload } = await app.inject({
      url: '/file?type=font/woff2',
      headers: { 'accept-encoding': 'br' },
    });
    expect(headers['content-encoding']).toBeUndefined();
    expect(payload).toBe('a;b\n'.repeat(1000));
  });
});

describe('every answer', () => {
  it.each(['/', '/nowhere', '/fault'])('at %s says what browsers must not do', async (url) => {
    const { headers } = await app.inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['etag']).toBeUndefined();
  });

  it.each([
    ['no-referrer', { 'user-agent': 'Mozilla/5.0', 'sec-fetch-site': 'none' }],
    ['no-referrer', { 'user-agent': 'curl/8' }],
    ['same-origin', { 'user-agent': 'Mozilla/5.0' }],
  ])('tells nobody else the address: %s for %j', async (policy, headers) => {
    expect((await app.inject({ url: '/', headers })).headers['referrer-policy']).toBe(policy);
  });

  it('over HTTPS asks for HTTPS for ever, and binds its cookies to the host', async () => {
    const secure = await anApp({ PUBLIC_URL: 'https://sjalvservice.example.se' });
    const { headers } = await secure.inject('/cookie');
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    expect(String(headers['set-cookie'])).toMatch(/^__Host-blankett_x=y;.*HttpOnly; Secure; SameSite=Lax/);
    await secure.close();
  });

  it('over HTTP has cookies that no script reads', async () => {
    const { headers } = await app.inject('/cookie');
    expect(String(headers['set-cookie'])).toMatch(/^blankett_x=y;.*HttpOnly; SameSite=Lax$/);
  });
});

describe('a body', () => {
  it('of a form becomes pairs in their order', async () => {
    const { json } = await post('/a=1&/b=x%20y&/a=2&__proto__=z');
    expect(json()).toEqual({
      pairs: [
        ['/a', ['1', '2']],
        ['/b', ['x y']],
        ['__proto__', ['z']],
      ],
    });
  });

  it.each([
    ['a NUL', 'a=%00', FORM, 400],
    ['half of a character', 'a=%ED%A0%80', FORM, 400],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0x3d, 0xff]), FORM, 400],
    ['too many pairs', 'a=1&'.repeat(5001), FORM, 400],
    ['two megabytes of form', `a=${'x'.repeat(2e6)}`, FORM, 413],
    ['ten megabytes of JSON', `"${'x'.repeat(1e7)}"`, JSON_TYPE, 413],
    ['JSON where pages are', '{"a":1}', JSON_TYPE, 415],
    ['XML', '<a/>', { 'content-type': 'application/xml' }, 415],
    ['plain text', 'a=1', { 'content-type': 'text/plain' }, 415],
    ['a form in parts', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a type that is none', 'a', { 'content-type': '///' }, 415],
  ] as const)('of %s is refused in words', async (_what, payload, headers, status) => {
    const answer = await post(payload, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.payload).toMatch(new RegExp(`^told ${status} \\S`));
  });

  it.each([
    ['what is no JSON', '{"a":', JSON_TYPE, 400],
    ['nothing', '', JSON_TYPE, 400],
    ['a form', 'a=1', FORM, 415],
    ['JSON', '{"a":1}', JSON_TYPE, 201],
    ['JSON with its letters named', '{"a":1}', { 'content-type': 'application/json; charset=utf-8' }, 201],
  ] as const)('of %s sent to the API is answered as it deserves', async (_what, payload, headers, status) => {
    expect((await post(payload, headers, '/api/form')).statusCode).toBe(status);
  });
});

it('a packed body is not unpacked', async () => {
  const bomb = gzipSync(`a=${'x'.repeat(1e6)}`);
  const answer = await post(bomb, { ...FORM, 'content-encoding': 'gzip' });
  expect([400, 415]).toContain(answer.statusCode);
});

describe('a request that another site made', () => {
  const from = (headers: Record<string, string>) =>
    post('a=1', { ...FORM, host: 'blankett.test', ...headers });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://blankett.test.evil.example' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
  ])('is refused: %j', async (headers) => {
    const answer = await from(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.payload).toContain('forged-request');
  });

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://blankett.test' }],
    [{ origin: 'http://blankett.test' }],
    // What browsers send from a page whose referrer policy is no-referrer.
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ])('is not one of ours: %j', async (headers) => {
    expect((await from(headers)).statusCode).toBe(201);
  });
});

describe('what goes wrong', () => {
  const fault = (how: string) => app.inject(`/fault?how=${how}`);

  it('on purpose has the status of its kind', async () => {
    const { statusCode, payload } = await fault('refusal');
    expect([statusCode, payload]).toEqual([410, 'told 410 closed ']);
  });

  it.each(['database', 'admin'])(
    'because the %s took the connection is 503, and worth another try',
    async (how) => {
      const { statusCode, headers, payload } = await fault(how);
      expect(statusCode).toBe(503);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect(payload).toContain('database-away');
    },
  );

  it('by a fault of ours shows a code and nothing else', async () => {
    const { statusCode, payload } = await fault('bug');
    expect(statusCode).toBe(500);
    expect(payload).toMatch(/^told 500 {2}[2-9A-Z]{2}-[2-9A-Z]{4}$/);
  });

  it('where nothing is is told as such', async () => {
    expect((await app.inject('/nowhere')).payload).toBe('told 404 page-not-found ');
  });

  it('after a post leads on with 303', async () => {
    const { statusCode, headers } = await post('', FORM, '/go');
    expect([statusCode, headers['location']]).toEqual([303, '/next']);
  });
});
