import { PassThrough, Readable } from 'node:stream';
import { inChunks } from './in-chunks';

const cut = async (parts: string[], size: number): Promise<string[]> => {
  const chunks: string[] = [];
  for await (const chunk of inChunks(Readable.from(parts.map((part) => Buffer.from(part))), size))
    chunks.push(chunk.toString());
  return chunks;
};

describe('a stream in chunks', () => {
  it.each<[string[], string[]]>([
    [[], []],
    [['ab'], ['ab']],
    [['abcd'], ['abcd']],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['abcd', 'e'],
    ],
    [['abcdefghij'], ['abcd', 'efgh', 'ij']],
    [
      ['ab', 'cdefgh'],
      ['abcd', 'efgh'],
    ],
  ])('%j comes as %j', async (parts, chunks) => expect(await cut(parts, 4)).toEqual(chunks));

  it('that is left early stays open for the rest', async () => {
    const stream = new PassThrough();
    stream.write('abcd');
    for await (const chunk of inChunks(stream, 4)) {
      expect(chunk.toString()).toBe('abcd');
      break;
    }
    expect(stream.destroyed).toBe(false);
  });
});
