import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Attachment, ScanState } from '../attachments';
import { FilesForReceipt, MOST_BYTES } from './files-for-receipt';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const stored = (text: string, scan: ScanState = 'clean', more: Partial<Attachment> = {}) => {
  const bytes = Buffer.from(text);
  const known = { name: `${text}.txt`, mediaType: 'text/plain', size: bytes.length, sha256: sha256(bytes) };
  return { id: text, ...known, scan, receivedAt: new Date(0), bytes, ...more };
};

/** The files of a case, given that so many are stored. */
const filesOf = (...all: ReturnType<typeof stored>[]) =>
  new FilesForReceipt({
    ofCase: () => Promise.resolve(all),
    open: ({ id }: Attachment) => Readable.from([all.find((one) => one.id === id)?.bytes ?? Buffer.alloc(0)]),
  } as never).of(
    'case',
    all.map(({ name, mediaType, size, sha256 }) => ({ name, mediaType, size, sha256 })),
  );

describe('the files for a receipt', () => {
  it('are brought whole, each once, and under each name that the same content was sent by', async () => {
    const namesake = stored('a', 'clean', { name: 'c.txt' });
    const files = await filesOf(stored('a'), stored('b', 'unchecked'), stored('a'), namesake);
    expect(files?.map(({ name, bytes }) => [name, bytes.toString()])).toEqual([
      ['a.txt', 'a'],
      ['b.txt', 'b'],
      ['c.txt', 'a'],
    ]);
  });

  it.each<[string, ReturnType<typeof stored>[]]>([
    ['where there are none', []],
    ['where one waits to be looked through', [stored('a'), stored('b', 'waiting')]],
    ['where one is harmful', [stored('a'), stored('b', 'harmful')]],
    ['where they are too large together', [stored('a', 'clean', { size: MOST_BYTES }), stored('b')]],
  ])('are left out %s', async (_, all) => expect(await filesOf(...all)).toBeUndefined());

  it('are those of what was sent in: what was added later is left out', async () => {
    const [sent, added] = [stored('a'), stored('b')];
    const { name, mediaType, size } = sent;
    const files = await new FilesForReceipt({
      ofCase: () => Promise.resolve([sent, added]),
      open: ({ id }: Attachment) => Readable.from([Buffer.from(id)]),
    } as never).of('case', { paper: { name, mediaType, size, sha256: sent.sha256 } });
    expect(files?.map((one) => one.name)).toEqual(['a.txt']);
  });

  it('are not taken where what is stored is another thing', async () => {
    await expect(filesOf(stored('a', 'clean', { sha256: '0'.repeat(64) }))).rejects.toThrow('File a is not');
  });
});
