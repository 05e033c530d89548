import { pipeline, Readable } from 'node:stream';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Bytes under which compressing costs more than it saves. */
const WORTH_COMPRESSING = 1024;

/** Level 5 of 11: pages are made for each request, and the last percent costs ten times the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type Encoding = 'br' | 'gzip';
type Done = (error: Error | null, payload?: unknown) => void;

/** Text of any kind. Fonts, pictures, PDF and XLSX are packed already. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\b/;

/** For an `onSend` hook: what is sent, smaller, where it is text and whoever asked can unpack it. */
export const compress = (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: Done,
): void => {
  const isStream = payload instanceof Readable;
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  const isWorthIt = isStream || (isWhole && Buffer.byteLength(payload) >= WORTH_COMPRESSING);
  if (!isWorthIt || reply.hasHeader('content-encoding') || !TEXT.test(typeOf(reply))) {
    done(null, payload);
    return;
  }
  addVary(reply);
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding === undefined) {
    done(null, payload);
    return;
  }
  reply.header('content-encoding', encoding).removeHeader('content-length');
  if (isStream) {
    const packer = encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip();
    // A fault on either side ends both, and so the answer.
    done(
      null,
      pipeline(payload, packer, () => undefined),
    );
  } else if (encoding === 'br') brotliCompress(payload, BROTLI, done);
  else gzip(payload, done);
};

const typeOf = (reply: FastifyReply): string => String(reply.getHeader('content-type') ?? '');

/** Caches must not give a packed answer to somebody who cannot unpack it. */
const addVary = (reply: FastifyReply): void => {
  const vary = String(reply.getHeader('vary') ?? '');
  if (/accept-encoding|\*/i.test(vary)) return;
  reply.header('vary', vary === '' ? 'accept-encoding' : `${vary}, accept-encoding`);
};

/** The better of the two that are accepted (RFC 9110 12.5.3): named or by `*`, and not with a weight of 0. */
const encodingFor = (accepted: string | undefined): Encoding | undefined => {
  if (accepted === undefined) return undefined;
  const weights = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...parameters] = part.toLowerCase().split(';');
      const weight = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return [name.trim(), weight === undefined ? 1 : Number(weight.trim().slice(2))];
    }),
  );
  return (['br', 'gzip'] as const).find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
};
