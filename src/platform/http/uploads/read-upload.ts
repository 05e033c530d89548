import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../../form';
import { letFinish } from '../let-finish';
import { FileTooLarge, MalformedBody, UnsupportedBody } from '../refusals';
import { isStorable } from '../storable';
import { bringsFiles, FILES_TYPE } from './takes-files';

export interface UploadLimits {
  /** Bytes of the file. */
  readonly mostBytes: number;
}

/** A posted form with at most one file. */
export interface Upload<File> {
  readonly pairs: Pairs;
  /** Nothing where no file was chosen. */
  readonly file?: UploadedFile<File>;
}

export interface UploadedFile<File> {
  /** As the sender calls it, without folders. Never in a log: people name files after people. */
  readonly name: string;
  /** The name of the field that it was chosen in. */
  readonly field: string;
  readonly content: File;
}

/** What else a form with a file may hold: many times what ours have. */
const FIELDS = 50;
const FIELD_BYTES = 10_000;
const NAME_BYTES = 200;

/**
 * A posted form with the file in memory. The route is marked with `TAKES_FILES`.
 * @throws FileTooLarge, MalformedBody, UnsupportedBody
 */
export const readUpload = (request: FastifyRequest, limits: UploadLimits): Promise<Upload<Buffer>> =>
  streamUpload(request, limits, async (file) => {
    const chunks: Buffer[] = [];
    for await (const chunk of file) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  });

/**
 * The same with a file that is never held as a whole: `take` reads it as it comes, to its end. It is not called where no file
 * was chosen; what it made of a file that turns out to be too large or cut off is thrown away.
 * @throws FileTooLarge, MalformedBody, UnsupportedBody, and what `take` throws
 */
export const streamUpload = async <File>(
  request: FastifyRequest,
  limits: UploadLimits,
  take: (file: Readable) => Promise<File>,
): Promise<Upload<File>> => {
  if (!bringsFiles(request)) throw new UnsupportedBody({ wanted: FILES_TYPE });
  try {
    return await parse(request, limits, take);
  } finally {
    // What nobody reads any more must not stop the sender from hearing the answer.
    if (!request.raw.readableEnded) letFinish(request.raw);
  }
};

const parse = async <File>(
  { raw, headers }: FastifyRequest,
  { mostBytes }: UploadLimits,
  take: (file: Readable) => Promise<File>,
): Promise<Upload<File>> => {
  const pairs = new Map<string, string[]>();
  let file: Promise<UploadedFile<File>> | undefined;
  let source: Readable | undefined;

  await new Promise<void>((resolve, reject) => {
    const parser = parserOf(headers, mostBytes);
    const fail = (error: unknown): void => {
      raw.unpipe(parser);
      source?.destroy();
      parser.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    parser.on('field', (field, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut) fail(new MalformedBody({ reason: 'field-too-long', most: FIELD_BYTES }));
      else if (!isStorable(field) || !isStorable(value))
        fail(new MalformedBody({ reason: 'unstorable-text' }));
      else pairs.set(field, [...(pairs.get(field) ?? []), value]);
    });
    parser.on('file', (field, stream, name) => {
      // What browsers send for a field that nothing was chosen in has no name; what is nobody's field, whatever the type says.
      if (!name || !field) return void stream.resume();
      source = stream;
      stream.on('limit', () => fail(new FileTooLarge({ most: mostBytes })));
      stream.on('error', fail);
      file = take(stream).then((content) => ({ name, field, content }));
      file.catch(fail);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => fail(new MalformedBody({ reason: 'too-many-fields', most: FIELDS })));
    parser.on('error', () => fail(new MalformedBody({ reason: 'not-multipart' })));
    parser.on('finish', resolve);
    raw.on('error', () => fail(new MalformedBody({ reason: 'cut-off' })));
    raw.pipe(parser);
  });
  return { pairs, file: await file };
};

/** @throws MalformedBody for a type without a boundary */
const parserOf = (headers: FastifyRequest['headers'], fileSize: number) => {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: {
        fileSize,
        files: 1,
        fields: FIELDS,
        parts: FIELDS + 1,
        fieldSize: FIELD_BYTES,
        fieldNameSize: NAME_BYTES,
        headerPairs: 20,
        headerSize: 4096,
      },
    });
  } catch {
    throw new MalformedBody({ reason: 'not-multipart' });
  }
};
