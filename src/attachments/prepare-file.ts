import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileValue } from '../form/answer/file-value';
import { endingsOf } from '../form/files/known-types';
import { isFault, type FileFault, type WantedFile } from './attachment';
import { fileName, withEnding } from './file-name';
import { wantedKind } from './kinds/wanted-kind';
import { MOST_PICTURE_BYTES } from './pictures/limits';
import type { Pictures } from './pictures/pictures';
import { CHUNK_BYTES } from './store/file-store';

/** A file that is at hand whole, looked at as any other, and kept nowhere yet. */
export interface PreparedFile extends FileValue {
  readonly bytes: Buffer;
}

/** Looks at a file that is at hand whole. @param name empty where it has none */
export const prepareFile = async (
  pictures: Pictures,
  wanted: WantedFile,
  name: string,
  bytes: Buffer,
): Promise<PreparedFile | FileFault> => {
  if (bytes.length === 0) return { kind: 'empty' };
  const kind = await wantedKind(wanted, bytes.subarray(0, CHUNK_BYTES), fileName(name));
  if (isFault(kind)) return kind;
  const { mediaType } = kind;
  const isPicture = pictures.isRead(mediaType);
  const mostBytes = Math.min(wanted.mostBytes, isPicture ? MOST_PICTURE_BYTES : Infinity);
  if (bytes.length > mostBytes) return { kind: 'too-large', mostBytes };
  if (!isPicture) return prepared(called(name, mediaType, mediaType), mediaType, bytes);
  const made = await pictures.tidied(mediaType, wanted.keepsPlace, () =>
    Readable.from([bytes], { objectMode: false }),
  );
  if (made === undefined) return { kind: 'broken' };
  const tidy = Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength);
  return prepared(called(name, mediaType, made.mediaType), made.mediaType, tidy);
};

/** With the ending of what it is where it has no name, or has become something else. */
const called = (name: string, came: string, mediaType: string): string => {
  const [ending] = endingsOf(mediaType);
  const isSame = name !== '' && came === mediaType;
  return isSame || ending === undefined ? fileName(name) : withEnding(fileName(name), ending);
};

const prepared = (name: string, mediaType: string, bytes: Buffer): PreparedFile => ({
  name,
  mediaType,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
});
