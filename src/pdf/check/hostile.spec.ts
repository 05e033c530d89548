import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { makePdf } from '../make-pdf';
import { LIMITS } from '../reading/limits';
import { latin1 } from '../testing/patient';
import { sampleFonts } from '../testing/samples';
import { soundDocument } from '../testing/sound-document';
import { plainTheme } from '../theme';
import { checkPdf } from './check-pdf';
import { readHeldContent } from './product';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};
let sound: Uint8Array;
beforeAll(async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  sound = (await makePdf(soundDocument, fonts, plainTheme, tools)).bytes;
});

const judge = async (bytes: Uint8Array) => {
  await readHeldContent(bytes);
  return checkPdf(bytes);
};
const judged = async (bytes: Uint8Array) => {
  const { findings } = await judge(bytes);
  expect(findings.length).toBeGreaterThan(0);
};

describe('any bytes give a judgement', () => {
  it('of chance', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), judged), { numRuns: 200 }));

  it('of words of PDF in any order', () => {
    const words = fc.constantFrom(
      ...'1 0 obj|<<|>>|[|]|stream\n|endstream|endobj|/Type|/Catalog|/Pages|/Kids|/Length|-1|1 0 R|xref|trailer|startxref|(|)|<|>'.split(
        '|',
      ),
      ...'/Root|/ObjStm|/XRef|/N|/First|/W|99999999|0|%%EOF|/K|/StructTreeRoot|/Filter|/FlateDecode|true|null|\n'.split(
        '|',
      ),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 80 }), (all) =>
        judged(latin1(`%PDF-1.7\n${all.join(' ')}`)),
      ),
      { numRuns: 300 },
    );
  });

  it(
    'of a document that breaks off',
    () =>
      fc.assert(
        fc.asyncProperty(fc.nat(sound.length - 3), (length) => judged(sound.subarray(0, length))),
        { numRuns: 25 },
      ),
    120_000,
  );

  it(
    'of a document in which bits have turned',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(7)), { minLength: 1, maxLength: 40 }),
          async (turns) => {
            const bytes = Uint8Array.from(sound);
            for (const [at, bit] of turns) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
            await judge(bytes);
          },
        ),
        { numRuns: 40 },
      ),
    120_000,
  );
});

const reasonOf = async (file: Uint8Array, limits = LIMITS) =>
  (await checkPdf(file, { limits })).findings.map(({ reason }) => reason);

const object = (number: number, dict: string, contents?: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n${dict}`),
    ...(contents === undefined ? [] : [Buffer.from('\nstream\n'), contents, Buffer.from('\nendstream')]),
    Buffer.from('\nendobj\n'),
  ]);
const HEAD = Buffer.from('%PDF-1.7\n%\xE5\xE4\xF6\xFC\n', 'latin1');
const TRAILER = Buffer.from('trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n');

describe('a file that is made to harm', () => {
  it('by a stream that leads back to itself is left', async () => {
    const round = `1 0 obj\n<<>>\nstream\n\nendstream\nendobj\n2 0 obj\n<</Length -36>>\nstream\nx\nendstream\nendobj\n`;
    await judged(latin1(`%PDF-1.7\n${round}`));
    for (let back = 1; back < 60; back++)
      await judged(latin1(`%PDF-1.7\n${round.replace('-36', `-${back}`)}`));
  });

  it('by unpacking to gigabytes is left', async () => {
    const limits = { ...LIMITS, streamBytes: 1_000_000 };
    const bomb = deflateSync(Buffer.alloc(4_000_000));
    const file = Buffer.concat([
      HEAD,
      object(1, '<</Type /Catalog /Pages 2 0 R>>'),
      object(2, '<</Type /Pages /Kids [3 0 R]>>'),
      object(3, '<</Type /Page /Contents 4 0 R>>'),
      object(4, `<</Filter /FlateDecode /Length ${bomb.length}>>`, bomb),
      TRAILER,
    ]);
    expect(await reasonOf(file, limits)).toEqual([
      'The file is not read: one of its streams unpacks to more than can be read.',
    ]);
    const inObjects = Buffer.concat([
      HEAD,
      object(4, `<</Type /ObjStm /N 1 /First 9 /Filter /FlateDecode /Length ${bomb.length}>>`, bomb),
    ]);
    expect(await reasonOf(inObjects, limits)).toEqual([
      'The file is not read: one of its streams unpacks to more than can be read.',
    ]);
  });

  it('by a table of a thousand million objects is read past it', async () => {
    const file = Buffer.concat([
      HEAD,
      object(
        1,
        '<</Type /XRef /Size 1000000000 /W [0 0 0] /Index [0 1000000000] /Length 0>>',
        Buffer.alloc(0),
      ),
    ]);
    expect(await reasonOf(file)).toEqual([expect.stringContaining('no catalogue')]);
  });

  it('by objects that are all one is left', async () => {
    const list = `[${'0 '.repeat(4_000)}]`;
    const heads = Array.from({ length: 4_000 }, (_, i) => `${i + 10} 0`).join(' ');
    const contents = Buffer.from(`${heads} ${list}`);
    const file = Buffer.concat([
      HEAD,
      object(1, `<</Type /ObjStm /N 4000 /First ${heads.length + 1} /Length ${contents.length}>>`, contents),
    ]);
    expect(await reasonOf(file)).toEqual(['The file is not read: it leads the reader in circles.']);
  });

  it('by depth is judged', async () => {
    const deep = 50_000;
    await judged(
      latin1(
        `%PDF-1.7\n1 0 obj\n${'['.repeat(deep)}${']'.repeat(deep)}\nendobj\ntrailer\n${'<</A '.repeat(deep)}`,
      ),
    );
    const xml = '<a>'.repeat(10_000);
    await judged(
      Buffer.concat([
        HEAD,
        object(1, '<</Type /Catalog /Metadata 2 0 R>>'),
        object(2, `<</Type /Metadata /Subtype /XML /Length ${xml.length}>>`, Buffer.from(xml)),
        TRAILER,
      ]),
    );
  });

  it('by pages, tags and names in circles is judged', () =>
    judged(
      Buffer.concat([
        HEAD,
        object(1, '<</Type /Catalog /Pages 2 0 R /StructTreeRoot 3 0 R /Names <</EmbeddedFiles 4 0 R>>>>'),
        object(2, '<</Type /Pages /Kids [2 0 R 2 0 R 5 0 R]>>'),
        object(3, '<</K 6 0 R /ParentTree 4 0 R /RoleMap <</A /B /B /A>>>>'),
        object(4, '<</Kids [4 0 R 4 0 R] /Names [(a) 4 0 R]>>'),
        object(5, '<</Type /Page /Contents 7 0 R /Resources <</XObject <</X 7 0 R>>>> /Annots [5 0 R]>>'),
        object(6, '<</Type /StructElem /S /A /K [6 0 R 6 0 R] /P 6 0 R>>'),
        object(7, '<</Type /XObject /Subtype /Form /Length 11>>', Buffer.from('/X Do /X Do')),
        TRAILER,
      ]),
    ));

  it('by its size alone is not opened', async () =>
    expect((await checkPdf(sound, { limits: { ...LIMITS, bytes: 1_000 } })).findings).toMatchObject([
      { rule: 'readable' },
    ]));
});
