import type { Readable } from 'node:stream';
import type { Transaction } from '../../platform/database';

/** Bytes of a chunk: few enough to hold a hundred at once, many enough that asking for each costs little. */
export const CHUNK_BYTES = 256 * 1024;

/**
 * Where bytes lie, by the id of their file. What is known of a file stands elsewhere; a store that loses a file after the row of
 * it has gone does no harm, so another kind of store may come in this one's place.
 */
export abstract class FileStore {
  /** One chunk of a file, its place counted from 0. Nothing is held between one chunk and the next. */
  abstract write(fileId: string, place: number, chunk: Uint8Array): Promise<void>;

  /** All of a file that is in memory, in the caller's transaction. */
  abstract put(tx: Transaction, fileId: string, bytes: Uint8Array): Promise<void>;

  /** A file from its beginning, a chunk at a time in memory, at the speed of whoever reads it. */
  abstract read(fileId: string): Readable;

  /** Takes the bytes away, in the caller's transaction. Of a file that has none, nothing happens. */
  abstract remove(tx: Transaction, fileId: string): Promise<void>;

  /** The bytes of one file as another one's, in the caller's transaction. */
  abstract copy(tx: Transaction, fromId: string, toId: string): Promise<void>;
}
