import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { Pairs } from '../../../form';
import { readMultipart } from './multipart';

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

/** What else a form with one file may hold: many times what ours have. */
const FORM = { files: 1, fields: 50, fieldBytes: 10_000, nameBytes: 200 };

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
  { mostBytes }: UploadLimits,
  take: (file: Readable, name: string) => Promise<File>,
): Promise<Upload<File>> => {
  let file: UploadedFile<File> | undefined;
  const pairs = await readMultipart(
    request,
    { ...FORM, fileBytes: mostBytes },
    async ({ stream, name, field }) => {
      file = { name, field, content: await take(stream, name) };
    },
  );
  return { pairs, ...(file !== undefined && { file }) };
};
