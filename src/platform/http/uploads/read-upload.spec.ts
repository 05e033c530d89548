import { createHash } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { Controller, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { Environment } from '../../../generated/environment';
import { Configuration, ConfigurationModule } from '../../configuration';
import { configureHttp, ErrorPages, Html, HttpModule, readUpload, streamUpload, TAKES_FILES } from '../index';

const MOST = 100_000;

@Controller()
class Doors {
  @Post('file')
  @RouteConfig(TAKES_FILES)
  async file(@Req() request: FastifyRequest): Promise<unknown> {
    const { pairs, file } = await readUpload(request, { mostBytes: MOST });
    return { pairs: [...pairs], file: file && { ...file, content: file.content.toString('latin1') } };
  }
  @Post('stream')
  @RouteConfig(TAKES_FILES)
  async stream(@Req() request: FastifyRequest): Promise<unknown> {
    const { file } = await streamUpload(request, { mostBytes: MOST }, async (stream) => {
      const hash = createHash('sha256');
      for await (const chunk of stream) hash.update(chunk as Buffer);
      return hash.digest('hex');
    });
    return { hash: file?.content };
  }
  @Post('broken')
  @RouteConfig(TAKES_FILES)
  async broken(@Req() request: FastifyRequest): Promise<unknown> {
    return streamUpload(request, { mostBytes: MOST }, () => Promise.reject(new Error('a bug')));
  }
  @Post('form')
  form(): string {
    return 'never';
  }
}

@Module({ controllers: [Doors] })
class DoorsModule {
  constructor(pages: ErrorPages) {
    pages.registerLast({
      tells: () => true,
      tell: ({ status, refusal }) =>
        new Html(`${status} ${refusal?.code ?? 'fault'} ${JSON.stringify(refusal?.facts ?? {})}`, [], {
          status,
        }),
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

let app: NestFastifyApplication;
let url: string;
beforeAll(async () => {
  @Module({
    imports: [
      ConfigurationModule.with(new Configuration(environment, 'x'.repeat(32))),
      HttpModule,
      DoorsModule,
    ],
  })
  class App {}
  app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false });
  await configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  url = `http://127.0.0.1:${String(port)}`;
});
afterAll(() => app.close());

const formOf = (fields: Record<string, string | Blob>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const aFile = (bytes: number | string, name = 'kvittens.pdf') =>
  new File([typeof bytes === 'string' ? bytes : 'x'.repeat(bytes)], name, { type: 'application/pdf' });

const post = async (path: string, body: FormData | string, type?: string) => {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    body,
    ...(type !== undefined && { headers: { 'content-type': type } }),
  });
  return { status: answer.status, text: await answer.text() };
};

const BOUNDARY = 'multipart/form-data; boundary=grans';
const part = (headers: string, content: string): string => `--grans\r\n${headers}\r\n\r\n${content}\r\n`;
const FILE_PART =
  'Content-Disposition: form-data; name="f"; filename="a.pdf"\r\nContent-Type: application/pdf';

describe('an upload', () => {
  it('brings the fields and the file', async () => {
    const { status, text } = await post('/file', formOf({ note: 'å ä ö', fil: aFile('%PDF-1.7\r\n--x') }));
    expect(status).toBe(201);
    expect(JSON.parse(text)).toEqual({
      pairs: [['note', ['å ä ö']]],
      file: { name: 'kvittens.pdf', field: 'fil', content: '%PDF-1.7\r\n--x' },
    });
  });

  it('brings no file where none was chosen', async () => {
    const empty = new File([], '', { type: 'application/octet-stream' });
    expect(JSON.parse((await post('/file', formOf({ a: '1', fil: empty }))).text)).toEqual({
      pairs: [['a', ['1']]],
    });
  });

  it('names a file without the folders it is said to lie in', async () => {
    const name = '..\\..\\../../etc/passwd';
    const { text } = await post('/file', formOf({ fil: aFile('x', name) }));
    expect((JSON.parse(text) as { file: { name: string } }).file.name).toBe('passwd');
  });

  it('is read as it comes, to the last byte that is taken', async () => {
    const { text } = await post('/stream', formOf({ fil: aFile(MOST - 1) }));
    const hash = createHash('sha256')
      .update('x'.repeat(MOST - 1))
      .digest('hex');
    expect(JSON.parse(text)).toEqual({ hash });
  });

  it.each(['/file', '/stream'])(
    'of more bytes than are taken is told so by %s, while it is sent',
    async (path) => {
      const { status, text } = await post(path, formOf({ fil: aFile(20 * MOST) }));
      expect([status, text]).toEqual([413, `413 file-too-large {"most":${String(MOST)}}`]);
    },
  );

  it.each<[string, string]>([
    ['nothing', ''],
    ['no part', 'hello'],
    ['a part that does not end', part(FILE_PART, 'x').slice(0, -3)],
    ['parts that do not end', part(FILE_PART, 'x')],
    ['two files', `${part(FILE_PART, 'x')}${part(FILE_PART, 'y')}--grans--\r\n`],
    ['too many fields', `${part('Content-Disposition: form-data; name="a"', 'x').repeat(60)}--grans--\r\n`],
    [
      'a field that is too long',
      `${part('Content-Disposition: form-data; name="a"', 'x'.repeat(20_000))}--grans--\r\n`,
    ],
    ['a NUL', `${part('Content-Disposition: form-data; name="a"', 'x\0')}--grans--\r\n`],
  ])('that is %s is refused in words', async (_what, body) => {
    const { status, text } = await post('/file', body, BOUNDARY);
    expect([status, text]).toEqual([400, expect.stringContaining('malformed-body')]);
  });

  it('leaves a part without a name out', async () => {
    const parts = [
      part('Content-Type: text/plain', 'x'),
      part(FILE_PART.replace(' name="f";', ''), 'y'),
      part('Content-Disposition: form-data; name="a"', '1'),
    ];
    const { text } = await post('/file', `${parts.join('')}--grans--\r\n`, BOUNDARY);
    expect(JSON.parse(text)).toEqual({ pairs: [['a', ['1']]] });
  });

  it('without a boundary is refused in words', async () => {
    const { status, text } = await post('/file', 'x', 'multipart/form-data');
    expect([status, text]).toEqual([400, expect.stringContaining('not-multipart')]);
  });

  it.each([
    ['/form', 'multipart/form-data; boundary=x'],
    ['/file', 'application/pdf'],
    ['/file', 'application/x-www-form-urlencoded'],
  ])('is refused where the door takes another kind: %s, %s', async (path, type) => {
    expect((await post(path, '', type)).status).toBe(415);
  });

  it('that meets a fault of ours is told so, as any other', async () => {
    expect(await post('/broken', formOf({ fil: aFile(MOST / 2) }))).toEqual({
      status: 500,
      text: '500 fault {}',
    });
    // The server goes on.
    expect((await post('/stream', formOf({ fil: aFile('x') }))).status).toBe(201);
  });

  it('that is cut off in the middle leaves the server as it was', async () => {
    const { port } = new URL(url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /file HTTP/1.1\r\nHost: x\r\nContent-Type: ${BOUNDARY}\r\nContent-Length: 90000\r\n\r\n${part(FILE_PART, 'x')}`,
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect((await post('/stream', formOf({ fil: aFile('x') }))).status).toBe(201);
  });
});
