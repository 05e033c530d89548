import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { afterString, DEEPEST, faultAt, nestsTooDeep, pairsOf, silentChange, type Pairs } from '../../form';
import { BODY_LIMIT, takeLargeBodies } from './large-bodies';
import { AnswerTooDeep, BodyTooLarge, MalformedBody, UnsupportedBody } from './refusals';
import { isStorable } from './storable';
import { FILES_TYPE, takesFiles } from './uploads/takes-files';

export const MOST_PAIRS = 5000;

export const FORM_TYPE = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

/** Letters of a string in JSON that may be a file. */
const LONG = 1000;

/** JSON as it was read, and its text: what an idempotent repeat is compared by. */
export interface JsonBody {
  readonly value: unknown;
  readonly text: string;
}

/**
 * Pages take forms and the API takes JSON, read into what a door can use at once. Anything else is refused in words, so that
 * no door meets a body of another kind than it reads.
 */
export const takeBodies = (adapter: FastifyAdapter): void => {
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  takeLargeBodies(fastify);
  // By way of the adapter, which would add parsers of its own otherwise.
  const take = (type: string, read: (body: Buffer) => unknown): void => {
    adapter.useBodyParser(type, false, { bodyLimit: BODY_LIMIT }, (request, body: Buffer, done) => {
      answerWith(done, () => {
        const wanted = wantedBy(request);
        if (type !== wanted && !(type === JSON_TYPE && takesJson(request)))
          throw new UnsupportedBody({ wanted });
        return read(body);
      });
    });
  };
  take(FORM_TYPE, (body) => readForm(decode(body)));
  take(JSON_TYPE, readJson);
  // Left unread for `streamUpload`: what a route that takes files wants of it, the route knows.
  fastify.addContentTypeParser(FILES_TYPE, (request, _body, done) => {
    if (takesFiles(request)) done(null, undefined);
    else done(new UnsupportedBody({ wanted: wantedBy(request) }));
  });
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

/** Marks a page's route that takes JSON beside a form, by `@RouteConfig`. */
export const TAKES_JSON = { takesJson: true };

const takesJson = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as Partial<typeof TAKES_JSON>).takesJson === true;

/** @throws MalformedBody */
export const readForm = (body: string): Pairs => {
  let count = 1;
  for (let at = body.indexOf('&'); at !== -1; at = body.indexOf('&', at + 1)) {
    if (++count > MOST_PAIRS) throw new MalformedBody({ reason: 'too-many-fields', most: MOST_PAIRS });
  }
  if (!isUtf8(body)) throw new MalformedBody({ reason: 'not-utf-8' });
  const pairs = pairsOf(body);
  for (const [name, values] of pairs) {
    if (!isStorable(name) || !values.every(isStorable))
      throw new MalformedBody({ reason: 'unstorable-text' });
  }
  return pairs;
};

/** Half a character, percent-encoded, would quietly become another one. No browser sends it, nor a bare `%`. */
const isUtf8 = (body: string): boolean => {
  try {
    decodeURIComponent(body);
    return true;
  } catch {
    return false;
  }
};

/** @throws MalformedBody, AnswerTooDeep, BodyTooLarge where too much of a large body is something else than files in it */
export const readJson = (body: Buffer): JsonBody => {
  const text = decode(body);
  if (isLongBesidesFiles(text)) throw new BodyTooLarge({ most: BODY_LIMIT, besidesFiles: true });
  return { value: parseJson(text), text };
};

/** What a text costs to read is told by all but its long strings: they are passed over at once. Stops at too much. */
const isLongBesidesFiles = (text: string): boolean => {
  if (text.length <= BODY_LIMIT) return false;
  let inFiles = 0;
  for (let start = text.indexOf('"'); start !== -1;) {
    const end = afterString(text, start);
    if (end - start > LONG) inFiles += end - start;
    if (end - inFiles > BODY_LIMIT) return true;
    start = text.indexOf('"', end);
  }
  return text.length - inFiles > BODY_LIMIT;
};

/**
 * JSON that somebody sent. Its depth is judged by the text: half a million lists in each other take the parser a third of a
 * second. What would be read as another value than was written is refused.
 * @throws MalformedBody, AnswerTooDeep
 */
export const parseJson = (text: string): unknown => {
  if (nestsTooDeep(text)) throw new AnswerTooDeep({ most: DEEPEST });
  const value = parsed(text);
  const change = silentChange(text);
  if (change !== undefined) throw new MalformedBody({ ...change });
  return value;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new MalformedBody({ reason: 'not-json', ...faultAt(text) });
  }
};

const decode = (body: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new MalformedBody({ reason: 'not-utf-8' });
  }
};
