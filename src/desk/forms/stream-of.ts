import { Readable } from 'node:stream';

/**
 * A stream of a file's parts. The first part is awaited, so that what goes wrong at the beginning is still told with a status of
 * its own, and not by a file that breaks off. A reader who leaves ends the rest, also one who leaves before reading.
 */
export const streamOf = async (
  parts: AsyncGenerator<string | Buffer, void, undefined>,
): Promise<Readable> => {
  const first = await parts.next();
  const stream = Readable.from(first.done === true ? [] : after(first.value, parts));
  stream.once('close', () => void parts.return());
  return stream;
};

async function* after<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield first;
  yield* rest;
}
