import { text } from 'node:stream/consumers';
import { streamOf } from './stream-of';

let isOver = false;
async function* parts(...all: (string | Error)[]): AsyncGenerator<string, void, undefined> {
  isOver = false;
  try {
    for (const one of all) {
      if (one instanceof Error) throw one;
      yield await Promise.resolve(one);
    }
  } finally {
    isOver = true;
  }
}

describe('a file as a stream', () => {
  it('has all its parts, in order', async () =>
    expect(await text(await streamOf(parts('a', 'b', 'c')))).toBe('abc'));

  it('may be empty', async () => expect(await text(await streamOf(parts()))).toBe(''));

  it('fails before it begins when the first part does', async () =>
    expect(streamOf(parts(new Error('away')))).rejects.toThrow('away'));

  it('breaks off when a later part fails', async () =>
    expect(text(await streamOf(parts('a', new Error('away'))))).rejects.toThrow('away'));

  it('ends its source when nobody reads it', async () => {
    const stream = await streamOf(parts('a', 'b'));
    stream.destroy();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(true);
  });
});
