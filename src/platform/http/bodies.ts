import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pairsOf, type Pairs } from '../../form';
import { BodyTooLarge, MalformedBody, UnsupportedBody } from './refusals';

/** Bytes. An answer of 500 questions is a tenth of it. */
export const BODY_LIMIT = 1024 * 1024;
const MOST_PAIRS = 5000;

export const FORM_TYPE = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

/** JSON as it was read, and its text: what an idempotent repeat is compared by. */
export interface JsonBody {
  readonly value: unknown;
  readonly text: string;
}

/** Two content types are taken, and read into what a door can use at once. Anything else is refused in words. */
export const takeBodies = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    FORM_TYPE,
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_request, body, done) => {
      answerWith(done, () => readForm(String(body)));
    },
  );
  fastify.addContentTypeParser(
    JSON_TYPE,
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    (_request, body, done) => {
      answerWith(done, () => readJson(Buffer.from(body)));
    },
  );
  fastify.addContentTypeParser('*', (request, _body, done) => {
    done(new UnsupportedBody({ wanted: wantedBy(request) }));
  });
};

const answerWith = (done: (error: Error | null, body?: unknown) => void, read: () => unknown): void => {
  try {
    done(null, read());
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
};

const wantedBy = (request: FastifyRequest): string =>
  request.url.startsWith('/api/') ? JSON_TYPE : FORM_TYPE;

/** @throws MalformedBody */
export const readForm = (body: string): Pairs => {
  let count = 1;
  for (let at = body.indexOf('&'); at !== -1; at = body.indexOf('&', at + 1)) {
    if (++count > MOST_PAIRS) throw new MalformedBody({ reason: 'too-many-fields', most: MOST_PAIRS });
  }
  const pairs = pairsOf(body);
  for (const [name, values] of pairs) {
    if (!isStorable(name) || !values.every(isStorable))
      throw new MalformedBody({ reason: 'unstorable-text' });
  }
  return pairs;
};

/** PostgreSQL stores no NUL, and half a surrogate pair is no character (RFC 7493 2.1). */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** @throws MalformedBody */
export const readJson = (body: Buffer): JsonBody => {
  const text = decode(body);
  try {
    return { value: JSON.parse(text) as unknown, text };
  } catch {
    throw new MalformedBody({ reason: 'not-json' });
  }
};

const decode = (body: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new MalformedBody({ reason: 'not-utf-8' });
  }
};

/** What Fastify says of a body it did not take, in our own words. */
export const bodyRefusal = (error: unknown): Error | undefined => {
  const code = (error as { code?: unknown }).code;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new BodyTooLarge({ most: BODY_LIMIT });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new UnsupportedBody({ wanted: FORM_TYPE });
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return new MalformedBody({ reason: 'not-json' });
  if (code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH') return new MalformedBody({ reason: 'content-length' });
  return undefined;
};
