import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../../form';
import { letFinish } from '../let-finish';
import { FileTooLarge, MalformedBody, UnsupportedBody } from '../refusals';
import { isStorable } from '../storable';
import { bringsFiles, FILES_TYPE } from './takes-files';

/** What a form with files may hold. */
export interface FormLimits {
  readonly files: number;
  /** Bytes of one file. Unset: whoever takes it stops by itself. */
  readonly fileBytes?: number;
  readonly fields: number;
  /** Bytes of one field's name. */
  readonly nameBytes: number;
  /** Bytes of one field's value. */
  readonly fieldBytes: number;
}

/** A file as it comes. */
export interface FormFile {
  readonly stream: Readable;
  /** As the sender calls it, without folders. Never in a log: people name files after people. */
  readonly name: string;
  /** The name of the field that it was chosen in. */
  readonly field: string;
  /** The fields that came before it. */
  readonly before: Pairs;
}

/**
 * Reads a form whose route is marked with `TAKES_FILES`. `take` reads each file to its end, one after another, as they come; what
 * it throws ends all of it.
 * @throws FileTooLarge, MalformedBody, UnsupportedBody, and what `take` throws
 */
export const readMultipart = async (
  request: FastifyRequest,
  limits: FormLimits,
  take: (file: FormFile) => Promise<void>,
): Promise<Pairs> => {
  if (!bringsFiles(request)) throw new UnsupportedBody({ wanted: FILES_TYPE });
  try {
    return await parse(request, limits, take);
  } finally {
    // What nobody reads any more must not stop the sender from hearing the answer.
    if (!request.raw.readableEnded) letFinish(request.raw);
  }
};

const parse = async (
  { raw, headers }: FastifyRequest,
  limits: FormLimits,
  take: (file: FormFile) => Promise<void>,
): Promise<Pairs> => {
  const pairs = new Map<string, string[]>();
  const taken: Promise<void>[] = [];
  const sources: Readable[] = [];

  await new Promise<void>((resolve, reject) => {
    const parser = parserOf(headers, limits);
    const fail = (error: unknown): void => {
      raw.unpipe(parser);
      for (const source of sources) source.destroy();
      parser.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    parser.on('field', (field, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut)
        fail(new MalformedBody({ reason: 'field-too-long', most: limits.fieldBytes }));
      else if (!isStorable(field) || !isStorable(value))
        fail(new MalformedBody({ reason: 'unstorable-text' }));
      else pairs.set(field, [...(pairs.get(field) ?? []), value]);
    });
    parser.on('file', (field, stream, name) => {
      // What browsers send for a field that nothing was chosen in has no name; what is nobody's field, whatever the type says.
      if (!name || !field) return void stream.resume();
      sources.push(stream);
      stream.on('limit', () => fail(new FileTooLarge({ most: limits.fileBytes ?? 0 })));
      stream.on('error', fail);
      const taking = take({ stream, name, field, before: pairs });
      taking.catch(fail);
      taken.push(taking);
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => fail(new MalformedBody({ reason: 'too-many-fields', most: limits.fields })));
    parser.on('error', () => fail(new MalformedBody({ reason: 'not-multipart' })));
    parser.on('finish', resolve);
    raw.on('error', () => fail(new MalformedBody({ reason: 'cut-off' })));
    raw.pipe(parser);
  });
  await Promise.all(taken);
  return pairs;
};

/** @throws MalformedBody for a type without a boundary */
const parserOf = (headers: FastifyRequest['headers'], limits: FormLimits) => {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: {
        ...(limits.fileBytes !== undefined && { fileSize: limits.fileBytes }),
        files: limits.files,
        fields: limits.fields,
        parts: limits.fields + limits.files,
        fieldSize: limits.fieldBytes,
        fieldNameSize: limits.nameBytes,
        headerPairs: 20,
        headerSize: 8192,
      },
    });
  } catch {
    throw new MalformedBody({ reason: 'not-multipart' });
  }
};
