import { BlankReader } from './blank-reader';
import { LIMITS } from './limits';
import { around, IDENTITY, packed, saved, TRAILER, withText, type HandMade } from './read-blank.samples';

// Threads that compile what they run, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

/** An object stream that says of each of its many objects that it is the same long one; a table tells where it is. */
const endless = (): Uint8Array => {
  const offsets = Array.from({ length: 100_000 }, (_, place) => `${50 + place} 0`).join(' ');
  const stream: HandMade = packed(
    `${offsets} ${'('.concat('x'.repeat(2_000_000), ')')}`,
    `/Type /ObjStm /N 100000 /First ${offsets.length + 1}`,
  );
  const inside = saved({ ...around('[50 0 R]'), 30: stream }, TRAILER);
  const row = packed(
    Buffer.from([2, 30, 0]),
    `/Type /XRef /Size 60 /W [1 1 1] /Index [50 1] /Root 1 0 R /Info 4 0 R /Prev ${lastTable(inside)}`,
  );
  return Buffer.concat([
    inside,
    Buffer.from(`40 0 obj\n${row.text}\nstream\n`),
    row.stream!,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${inside.length}\n%%EOF\n`),
  ]);
};

const lastTable = (bytes: Uint8Array): string =>
  /startxref\s*(\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';

describe('the reader of blanks', () => {
  const reader = new BlankReader();
  afterAll(() => reader.close());

  it('reads in a thread', async () => {
    expect(await reader.read(withText('(å)'.replace('å', '\xe5')))).toEqual({
      blank: { identity: IDENTITY, values: [['/name', ['å']]] },
    });
  });

  it('does not even send on what is too large', async () => {
    expect(await reader.read(new Uint8Array(LIMITS.bytes + 1))).toEqual({ unreadable: 'too-large' });
  });

  it('gives up a file that would take time or memory without end, and reads the next one', async () => {
    expect(await reader.read(endless())).toEqual({ unreadable: 'too-much' });
    expect(await reader.read(withText('(x)'))).toMatchObject({ blank: { identity: IDENTITY } });
  });
});
