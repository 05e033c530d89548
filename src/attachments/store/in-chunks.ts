import type { Readable } from 'node:stream';

/**
 * A stream cut into chunks of a size, the last one shorter; nothing for an empty one. Holds one chunk, and asks for no more
 * before it is taken. Stopping early leaves the stream open, so that its sender can be heard to the end.
 */
export async function* inChunks(stream: Readable, size: number): AsyncGenerator<Buffer, void, undefined> {
  let parts: Buffer[] = [];
  let held = 0;
  for await (const read of stream.iterator({ destroyOnReturn: false })) {
    let rest = viewOf(read as Uint8Array);
    while (held + rest.length >= size) {
      yield Buffer.concat([...parts, rest.subarray(0, size - held)]);
      rest = rest.subarray(size - held);
      parts = [];
      held = 0;
    }
    if (rest.length > 0) parts.push(rest);
    held += rest.length;
  }
  if (held > 0) yield Buffer.concat(parts);
}

/** The same bytes, not copied. */
const viewOf = (read: Uint8Array): Buffer =>
  Buffer.isBuffer(read) ? read : Buffer.from(read.buffer, read.byteOffset, read.byteLength);
