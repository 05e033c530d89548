import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Controller, Get, Logger, Module, Param } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import fc from 'fast-check';
import { logRequests } from './log-requests';
import { makeLogger } from './make-logger';
import { NestLogger } from './nest-logger';
import { redact } from './redact';

const written = () => {
  const lines: string[] = [];
  const logger = makeLogger('debug', { write: (line: string) => void lines.push(line) });
  const last = () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown>;
  return { lines, logger, last };
};

describe('what is taken out of a log', () => {
  it.each([
    ['199001012385'],
    ['19900101-2385'],
    ['900101-2385'],
    ['900101+2385'],
    ['9001012385'],
    ['19900101 2385'],
    ['900101–2385'],
    ['190001029818'],
    ['anna.andersson@example.se'],
    ['åsa+x@räksmörgås.example.se'],
  ])('is %s, wherever it stands', (secret) => {
    for (const text of [secret, `x${secret}.`, `a=${secret}&b`, `före ${secret} efter`, `"${secret}"`]) {
      expect(redact(text)).not.toContain(secret);
    }
  });

  it.each([
    ['an id', '3f2a19d4-1234-4123-8123-199001012385'],
    ['a case number', '2026-000127-4'],
    ['a time', '2026-11-25T13:05:00.000Z'],
    ['a time in milliseconds', '1795564800000'],
    ['a hash', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('is not %s', (_what, text) => expect(redact(text)).toBe(text));

  it('is the same however deep it stands, and the line stays JSON', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { logger, lines, last } = written();
        logger.info(
          { value, inner: [{ n: 199001012385, m: 9001012385 }], '900101-2385': 'a@b.se' },
          '900101-2385 "a@b.se"',
        );
        expect(last()).toMatchObject({ level: 'info', msg: '[number] "[e-mail]"' });
        expect(lines.at(-1)).not.toMatch(/199001012385|9001012385|900101-2385|a@b\.se/);
      }),
    ));
});

describe('an error in the log', () => {
  it('is told without the values that a driver adds to it', () => {
    const { logger, lines, last } = written();
    const error = Object.assign(new Error('invalid input syntax for type uuid: "Anna Andersson"'), {
      code: '22P02',
      detail: 'Key (name)=(Anna Andersson) already exists.',
      parameters: ['Anna Andersson'],
      query: "INSERT INTO x VALUES ('Anna Andersson')",
    });
    logger.error({ err: error }, 'no');
    expect(lines.at(-1)).not.toContain('Anna');
    expect(last()).toMatchObject({ err: { name: 'Error', code: '22P02' } });
    expect((last()['err'] as { stack: string }).stack).toContain('logging.spec');
  });
});

describe('the logger of a room', () => {
  const { logger, last } = written();
  const nest = new NestLogger(logger);

  it('writes who says what', () => {
    nest.log('Ready.', 'health');
    expect(last()).toMatchObject({ level: 'info', room: 'health', msg: 'Ready.' });
  });

  it('writes facts and words', () => {
    nest.error({ err: new Error('broken'), errorCode: 'K7-2F9Q' }, 'A fault of our own', 'http');
    expect(last()).toMatchObject({
      level: 'error',
      room: 'http',
      errorCode: 'K7-2F9Q',
      msg: 'A fault of our own',
      err: { message: 'broken' },
    });
  });

  it('writes an error alone', () => {
    nest.warn(new Error('broken'), 'jobs');
    expect(last()).toMatchObject({ room: 'jobs', msg: 'broken', err: { name: 'Error' } });
  });
});

@Controller()
class Doors {
  @Get('arenden/:number/:secret')
  show(@Param('number') number: string): string {
    new Logger('cases').log(`shown ${number}`);
    return number;
  }
}
@Module({ controllers: [Doors] })
class App {}

describe('a line a request', () => {
  const { logger, lines, last } = written();
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), {
      logger: new NestLogger(logger),
    });
    logRequests(app, logger);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  it('names the route, and nothing that was asked for', async () => {
    await app.inject({
      url: '/arenden/2026-000127-4/hemlig?pnr=199001012385',
      headers: { cookie: 'a=kaka' },
    });
    expect(last()).toMatchObject({ method: 'GET', route: '/arenden/:number/:secret', status: 200 });
    expect(last()['ms']).toEqual(expect.any(Number));
    expect(lines.join()).not.toMatch(/hemlig|199001012385|kaka/);
  });

  it('names no address that nobody answers at', async () => {
    await app.inject('/hemlig/199001012385');
    expect(last()).toMatchObject({ status: 404 });
    expect(last()['route']).not.toContain('hemlig');
  });
});
