import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { decodePDFRawStream } from 'pdf-lib';
import { withProgram } from '../../test/support/programs';
import { makePdf } from './make-pdf';
import { elements, rawStream, readBack } from './testing/read-back';
import { sampleDocument, sampleFonts } from './testing/samples';
import { cleanText } from './text/clean';
import { FontSet } from './text/font-set';
import { toLines } from './text/lines';
import { plainTheme } from './theme';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, 'fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};
const make = async (answers: readonly string[], language = 'sv-SE') => {
  const facts = answers.map((value, i) => ({ label: `F${i}`, value }));
  const document = { ...sampleDocument({ kind: 'facts', facts }), language };
  return (await makePdf(document, fonts, plainTheme, tools)).bytes;
};

/** What people are called, and where they live. */
const leftToRight = [
  'Åsa Öberg-Ängström',
  'Nguyễn Thị Hằng, Ðặng Quỳnh',
  'Áššá Njuolla čđŋŧž',
  'Łukasz Żółć Gęślą',
  'Şahin İğdır ığüşöç',
  'Ελευθερία Παπαδοπούλου, ἀρχή',
  'Наталія Їжакевич, Љиљана, Җәмилә',
  'ገብረመስቀል ትግርኛ፡ ሰላም።',
  'გიორგი, Արմեն',
  'x\u0302 är ingen bokstav, ẹ\u0304 inte heller',
  '👍🏽 👨‍👩‍👧 🇸🇪 1️⃣ 🏳️‍🌈 🧑🏽‍💻',
];
const rightToLeft = [
  'محمد علي الأمين',
  'لا إله',
  'مُحَمَّدٌ رَسُول الله',
  'پژمان گچپژ',
  'שָׁלוֹם דוד בן־גוריון',
  'שלום עולם',
];
const mixed = [
  'Namnet är محمد علي الأمين i passet',
  'اسمي Åsa Öberg وأعيش في Malmö (٢٥ سنة)',
  'می‌خواهم ۱۲۳۴',
  'สมชาย 王小明 தமிழ் नमस्ते',
  '🦊‍🍕 👍🏽🏿',
  'اسمي 王小明 وأعيش في 王 Malmö',
];
const all = [...leftToRight, ...rightToLeft, ...mixed];

describe('an answer in any script', () => {
  it('is told as it was written', async () => {
    const { tree, problems } = await readBack(await make(all));
    expect(problems).toEqual([]);
    expect(elements(tree, 'TD').map(({ text }) => text)).toEqual(all.map((text) => text.normalize('NFC')));
  });

  it('is told as it was written in a document from right to left', async () => {
    const { tree, problems } = await readBack(await make(all, 'ar'));
    expect(problems).toEqual([]);
    expect(elements(tree, 'TD').map(({ text }) => text)).toEqual(all.map((text) => text.normalize('NFC')));
  });
});

describe('the same answer', () => {
  it('is the same bytes, whatever was written before it', async () => {
    const before = await make(['للم x\u0302']);
    // The first letters of the same pictures, by other characters.
    await make(['\uFEDF\uFEE0\uFEE2 \u0302']);
    expect(Buffer.from(await make(['للم x\u0302'])).equals(before)).toBe(true);
  });
});

describe('a link and what no font has, in text from right to left', () => {
  it('are told in their places', async () => {
    const text = [
      { text: 'اقرأ 王 ' },
      { text: 'المزيد', href: 'https://exempel.se/' },
      { text: ' هنا 王 Åsa.' },
    ];
    const document = { ...sampleDocument({ kind: 'paragraph', text }), language: 'ar' };
    const { tree, problems } = await readBack((await makePdf(document, fonts, plainTheme, tools)).bytes);
    expect(problems).toEqual([]);
    expect(elements(tree, 'P').map((element) => element.text)).toEqual(['اقرأ 王 المزيد هنا 王 Åsa.']);
  });
});

describe('programs that are not ours', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'blankett-scripts-'));
    file = join(folder, 'sample.pdf');
    writeFileSync(file, await make([...leftToRight, ...rightToLeft]));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Without the marks of direction that poppler adds. */
  const words = (raw: string) =>
    raw
      .replace(/[\u200E\u200F\u202A-\u202E]/gu, '')
      .split(/\s+/u)
      .join(' ');

  withProgram('pdftotext')('read every name (poppler)', () => {
    const read = words(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
    for (const text of [...leftToRight, ...rightToLeft]) expect(read).toContain(text.normalize('NFC'));
  });

  it('read every word (pdf.js)', () => {
    const script = join(__dirname, '../../test/support/text-by-pdfjs.mjs');
    const read = words(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }));
    for (const text of leftToRight) expect(read).toContain(text.normalize('NFC'));
    // It puts the words of such a line in the order of drawing, each by itself in that of reading, but for a last vowel mark.
    for (const word of rightToLeft.flatMap((text) => text.split(' ')))
      expect(read).toContain(word.replace(/\p{M}+$/u, ''));
  });
});

describe('a page from right to left', () => {
  const columns = async (language: string) => {
    const { document } = await readBack(await make(['Svar'], language));
    const content = Buffer.from(decodePDFRawStream(rawStream(document.getPage(0).node, 'Contents')).decode());
    const left = (tag: string) =>
      Number(
        new RegExp(`/${tag} <<[^>]*>> BDC\\s+BT .*? 1 0 0 1 (\\S+) `).exec(content.toString('latin1'))?.[1],
      );
    return { question: left('TH'), answer: left('TD') };
  };
  it('is the mirror image: questions at the right, answers at their left', async () => {
    const [swedish, arabic] = [await columns('sv'), await columns('ar')];
    expect(swedish.question).toBeLessThan(swedish.answer);
    expect(arabic.question).toBeGreaterThan(arabic.answer);
  });
});

describe('whatever is written', () => {
  const ranges: [number, number][] = [
    [0x00, 0x17f],
    [0x2b0, 0x36f],
    [0x370, 0x52f],
    [0x590, 0x6ff],
    [0x900, 0x97f],
    [0xe00, 0xe7f],
    [0x1200, 0x139f],
    [0x1e00, 0x1fff],
    [0x2000, 0x206f],
    [0x2190, 0x27bf],
    [0x4e00, 0x4e20],
    [0xfb1d, 0xfdff],
    [0xfe00, 0xfeff],
    [0xd800, 0xdfff],
    [0xe000, 0xe010],
    [0x1f1e6, 0x1f1ff],
    [0x1f300, 0x1faff],
    [0xe0000, 0xe007f],
  ];
  const character = fc
    .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
    .map((code) => String.fromCodePoint(code));
  const strange = fc
    .array(
      fc.oneof({ weight: 4, arbitrary: character }, fc.constantFrom(' ', '\u200D', '\u00AD', '-', 'ab')),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''));

  it('is told as it was written, in characters that every font has a picture and a word for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(strange, { minLength: 8, maxLength: 8 }),
        fc.constantFrom('sv', 'ar'),
        async (texts, language) => {
          const { tree, problems } = await readBack(await make(texts, language));
          expect(problems).toEqual([]);
          expect(elements(tree, 'TD').map(({ text }) => text.trim())).toEqual(
            texts.map((text) => cleanText(text).replaceAll('\n', ' ').trim()),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is no wider than its column', () => {
    const sets = [new FontSet(fonts, 'sv'), new FontSet(fonts, 'ar')];
    fc.assert(
      fc.property(strange, fc.constantFrom(...sets), (text, set) => {
        for (const line of toLines(text, 6_000, set)) expect(line.width).toBeLessThanOrEqual(6_000);
      }),
      { numRuns: 300 },
    );
  });

  it('is said by codes that mean something in every program', () => {
    fc.assert(
      fc.property(strange, (text) => {
        const glyphs = toLines(text, 6_000, new FontSet(fonts, 'sv')).flatMap(({ runs }) =>
          runs.flatMap((run) => run.glyphs),
        );
        for (const glyph of glyphs) {
          expect(glyph.text).not.toMatch(/^$|[\u0000\uFEFF\uFFFE\uFFFF\p{Co}\p{Cs}]/u);
          if (glyph.assembled === undefined) expect(glyph.gid).toBeGreaterThan(0);
          for (const part of glyph.assembled?.parts ?? []) expect(part.gid).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
