import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName } from 'pdf-lib';
import type { AssociatedFile, Block } from './document';
import { makePdf } from './make-pdf';
import { JPEGS } from './testing/jpegs';
import { plainPng } from './testing/pictures';
import { elements, rawStream, readBack, type ReadElement } from './testing/read-back';
import { sampleDocument, sampleFonts } from './testing/samples';
import { plainTheme } from './theme';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, 'fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};
const make = (...blocks: Block[]) => makePdf(sampleDocument(...blocks), fonts, plainTheme, tools);
const read = async (...blocks: Block[]) => readBack((await make(...blocks)).bytes);
const answers = (...pairs: [string, string][]): Block => ({
  kind: 'facts',
  facts: pairs.map(([label, value]) => ({ label, value })),
});

const everyBlock: Block[] = [
  { kind: 'masthead', name: 'Exempels kommun', detail: 'Självservice' },
  { kind: 'heading', level: 1, text: 'Kvittens' },
  { kind: 'paragraph', text: 'Synpunkter och felanmälan', tone: 'lead' },
  {
    kind: 'box',
    facts: [
      { label: 'Ärendenummer', value: '2026-00042' },
      { label: 'Mottaget', value: 'kl. 10.12' },
    ],
  },
  { kind: 'list', ordered: true, items: ['Vi läser.', 'Vi svarar.'] },
  { kind: 'heading', level: 2, text: 'Om dig' },
  answers(['Vad heter du?', 'Åsa Öberg'], ['Telefon', '070-174 06 35']),
  { kind: 'heading', level: 3, text: 'Person 1' },
  { kind: 'table', head: ['Fil', 'Storlek'], rows: [['bild.jpg', '12 kB']] },
  {
    kind: 'note',
    heading: 'Dina uppgifter',
    text: [{ text: 'Läs ' }, { text: 'mer', href: 'https://exempel.se/(å)' }],
  },
];

describe('a document', () => {
  it('has the same bytes each time', async () => {
    const [first, second] = [await make(...everyBlock), await make(...everyBlock)];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  it('has another identity when it says something else', async () => {
    const idOf = async (text: string) => {
      const { bytes } = await make({ kind: 'paragraph', text });
      return /\/ID \[<([0-9a-f]{32})> <\1>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    };
    const ids = [await idOf('ett'), await idOf('två')];
    expect(ids).not.toContain(undefined);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('tells programs its title, language and that it is tagged', async () => {
    const { document } = await read(...everyBlock);
    const { catalog } = document;
    expect(catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(sv-SE)');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe(
      'true',
    );
    expect(document.getTitle()).toBe('Kvittens 2026-00042');
    expect(document.getCreationDate()).toEqual(new Date('2026-11-24T09:12:00Z'));
    const metadata = rawStream(catalog, 'Metadata');
    expect(Buffer.from(metadata.getContents()).toString()).toContain('>Kvittens 2026-00042</rdf:li>');
    for (const { node } of document.getPages()) expect(node.get(PDFName.of('Tabs'))?.toString()).toBe('/S');
  });

  it('has all it says in its structure, and nothing else', async () => {
    const { tree, problems } = await read(...everyBlock);
    expect(problems).toEqual([]);
    const outline = ({ tag, text, kids }: ReadElement): unknown[] =>
      tag === 'Sect' ? [tag, ...kids.map(outline)] : [tag, text];
    expect(tree.kids.map(outline)).toEqual([
      ['P', 'Exempels kommun'],
      ['P', 'Självservice'],
      ['H1', 'Kvittens'],
      ['P', 'Synpunkter och felanmälan'],
      ['Table', 'Ärendenummer2026-00042Mottagetkl. 10.12'],
      ['L', '1.Vi läser.2.Vi svarar.'],
      [
        'Sect',
        ['H2', 'Om dig'],
        ['Table', 'Vad heter du?Åsa ÖbergTelefon070-174 06 35'],
        ['H3', 'Person 1'],
        ['Table', 'FilStorlekbild.jpg12 kB'],
        ['Note', 'Dina uppgifterLäs mer'],
      ],
    ]);
    expect(elements(tree, 'TH').map(({ text, scope }) => `${text}: ${String(scope)}`)).toEqual([
      'Ärendenummer: Row',
      'Mottaget: Row',
      'Vad heter du?: Row',
      'Telefon: Row',
      'Fil: Column',
      'Storlek: Column',
    ]);
    expect(elements(tree, 'Link').map(({ text }) => text)).toEqual(['mer']);
  });

  it('counts its pages at the foot of each, and repeats its name from the second on', async () => {
    const { pages } = await read(
      ...Array.from({ length: 120 }, (): Block => ({ kind: 'paragraph', text: 'Rad' })),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const [i, marks] of pages.entries()) {
      const artifacts = marks.filter(({ tag }) => tag === 'Artifact').map(({ text }) => text);
      expect(artifacts).toContain(`Sida ${i + 1} av ${pages.length}`);
      expect(artifacts.includes('Exempels kommun · Kvittens')).toBe(i > 0);
    }
  });
});

describe('an answer', () => {
  const check = async (typed: string, said = typed) => {
    const { tree, problems } = await read(answers(['Fråga', typed]));
    expect(problems).toEqual([]);
    expect(elements(tree, 'TD').map(({ text }) => text)).toEqual([said]);
  };

  it.each([
    'Łukasz Şahin',
    'čđŋŧ Sámi',
    'Ελληνικά',
    'Кириллица',
    'Việt Nam',
    'Namnet är محمد علي الأمين i passet',
    'سلام لا شيء',
    'שלום (עולם) 123',
    'می‌خواهم',
    '−5 °C och 1\u202F000 kr',
    'x\u0302 är ingen bokstav',
    '<b>&amp; (a) \\ "citat"',
  ])('in any script can be read: %s', (text) => check(text));

  it('is composed', () => check('A\u030Angstro\u0308m', 'Ångström'));
  it('keeps its lines apart', () => check('ett\ntvå\n\nfyra', 'ett två  fyra'));
  it('loses control characters and marks that turn its direction', () =>
    check('a\u0000b\u202Ec\u200Bd', 'abcd'));
  it('survives half characters', () => check('a\uD83Db', 'a\uFFFDb'));
  it('may be nothing at all', () => check('', ''));
  it('may be spaces only', () => check('   ', ' '));

  it('shows a box for what no font has, and still says what was written', async () => {
    await check('Bra \u{12000} jobbat 👨‍👩‍👧');
    const { pages } = await read(answers(['Fråga', 'Bra \u{12000} jobbat']));
    const boxes = pages.flat().filter(({ actualText }) => actualText !== undefined);
    expect(boxes.map(({ text, actualText }) => [text, actualText])).toEqual([['□', '\u{12000}']]);
  });

  it('of 18,000 characters goes on over pages', async () => {
    const text = 'Lorem ipsum dolor sit amet och så vidare i all evighet. '.repeat(322).trim();
    expect(text.length).toBeGreaterThan(18_000);
    await check(text);
  });

  it('of one word of 400 letters is broken, and stays one word', () => check('å'.repeat(400)));
  it('of many emoji is broken between them', () => check('👍🏽'.repeat(300)));
  it('is one of 400, all in order', async () => {
    const pairs = Array.from({ length: 400 }, (_, i): [string, string] => [`Fråga ${i}?`, `Svar ${i}`]);
    const { tree, problems } = await read(answers(...pairs));
    expect(problems).toEqual([]);
    expect(tree.text).toBe(pairs.map(([label, value]) => label + value).join(''));
  });
});

describe('a page', () => {
  it('begins with the head of the table that goes on over it, said once only', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`bild-${i}.jpg`, '12 kB']);
    const { pages, tree, problems } = await read({ kind: 'table', head: ['Fil', 'Storlek'], rows });
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    for (const marks of pages.slice(1)) {
      expect(marks.slice(0, 2).map(({ tag, text }) => [tag, text])).toEqual([
        ['Artifact', 'Fil'],
        ['Artifact', 'Storlek'],
      ]);
    }
    expect(elements(tree, 'TH')).toHaveLength(2);
  });

  it('holds a row of twelve lines whole, and parts a longer one with two lines or more on each side', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `rad ${i}`).join('\n');
    for (let before = 20; before < 32; before++) {
      const filler = Array.from({ length: before }, (_, i): [string, string] => [`F${i}`, 'S']);
      const cells = async (count: number) => {
        const { pages } = await read(answers(...filler, ['Lång', lines(count)]));
        return pages.map((marks) =>
          marks.filter(({ text }) => text.startsWith('rad')).flatMap((m) => m.baselines),
        );
      };
      for (const onPage of await cells(12)) expect([0, 12]).toContain(onPage.length);
      for (const onPage of await cells(13)) expect([1, 12]).not.toContain(onPage.length);
    }
  });
});

describe('whatever the blocks say, the structure', () => {
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });

  it('has one heading of the first level, and skips no level', async () => {
    const { tree, problems } = await read(
      heading(3, 'a'),
      heading(3, 'b'),
      heading(1, 'c'),
      heading(3, 'd'),
      heading(2, 'e'),
    );
    expect(problems).toEqual([]);
    expect(['H1', 'H2', 'H3'].map((tag) => elements(tree, tag).map(({ text }) => text))).toEqual([
      ['a'],
      ['b', 'c', 'e'],
      ['d'],
    ]);
  });

  it('has as many cells in each row of a table as in the others', async () => {
    const { tree, problems } = await read({ kind: 'table', head: ['A'], rows: [['1', '2'], []] });
    expect(problems).toEqual([]);
    expect(elements(tree, 'TR').map(({ kids }) => kids.length)).toEqual([2, 2, 2]);
  });

  it('has nothing for what is empty', async () => {
    const { tree, problems } = await read(
      { kind: 'paragraph', text: 'Text' },
      { kind: 'facts', facts: [] },
      { kind: 'box', facts: [] },
      { kind: 'table', head: [], rows: [] },
      { kind: 'list', ordered: false, items: [] },
    );
    expect(problems).toEqual([]);
    expect(tree.kids.map(({ tag }) => tag)).toEqual(['P']);
  });

  it('says where words are in another language', async () => {
    const { tree } = await read(
      { kind: 'heading', level: 1, text: 'Receipt', language: 'en' },
      { kind: 'paragraph', text: 'Thank you', language: 'en' },
      { kind: 'facts', facts: [{ label: 'Name', value: 'Åsa', language: 'en' }] },
    );
    for (const tag of ['H1', 'P', 'TH'])
      expect(elements(tree, tag).map(({ language }) => language)).toEqual(['en']);
    expect(elements(tree, 'TD').map(({ language }) => language)).toEqual([undefined]);
  });
});

describe('a picture', () => {
  const picture = { kind: 'png', bytes: plainPng(40, 20, [0, 80, 140], tools.deflate) } as const;
  const photo = { kind: 'jpeg', bytes: Uint8Array.from(Buffer.from(JPEGS.baseline, 'base64')) } as const;

  it('is told in words, and written once however often it is seen', async () => {
    const { bytes } = await make(
      { kind: 'masthead', name: 'Exempels kommun', logo: { ...picture, alt: 'Vapen' } },
      { kind: 'figure', picture, alt: 'Karta' },
      { kind: 'figure', picture: photo, alt: 'Foto', width: 500 },
      { kind: 'qr', qr: { text: 'https://exempel.se/', alt: 'QR-kod' } },
    );
    const { tree, problems } = await readBack(bytes);
    expect(problems).toEqual([]);
    expect(elements(tree, 'Figure').map(({ alt }) => alt)).toEqual(['Vapen', 'Karta', 'Foto', 'QR-kod']);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(2);
  });

  it('that cannot be drawn is named, with what is wrong and what to do', () =>
    expect(
      make({
        kind: 'figure',
        picture: { kind: 'jpeg', bytes: Buffer.from(JPEGS.cmyk, 'base64') },
        alt: 'Foto av entrén',
      }),
    ).rejects.toThrow('The picture "Foto av entrén" has the colours of print (CMYK): save it as RGB'));
});

describe('a document with files', () => {
  const file = (name: string): AssociatedFile => ({
    name,
    mediaType: 'application/json',
    description: 'Svaret',
    relationship: 'Source',
    bytes: new TextEncoder().encode(`{"name":"${name}"}`),
  });
  const withFiles = async (...files: AssociatedFile[]) => {
    const document = { ...sampleDocument(...everyBlock), files, keywords: 'formulär <1> & version 2' };
    return (await makePdf(document, fonts, plainTheme, tools)).bytes;
  };
  const xmpOf = async (bytes: Uint8Array) => {
    const { document } = await readBack(bytes);
    return Buffer.from(rawStream(document.catalog, 'Metadata').getContents()).toString();
  };

  it('is PDF/A-3a, without them PDF/A-2a, and PDF/UA-1 in both cases', async () => {
    for (const [files, part] of [[[file('svar.json')], 3] as const, [[], 2] as const]) {
      const xmp = await xmpOf(await withFiles(...files));
      expect(xmp).toContain(`<pdfaid:part>${part}</pdfaid:part>`);
      expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
  });

  it('gives them back as they were, two of the same name too, and has no fault', async () => {
    const bytes = await withFiles(file('ö.json'), file('a.json'), file('a.json'));
    const { document, problems } = await readBack(bytes);
    expect(problems).toEqual([]);
    const found = document.getAttachments().map(({ name, data }) => [name, Buffer.from(data).toString()]);
    expect(found).toEqual([
      ['a.json', '{"name":"a.json"}'],
      ['a.json (2)', '{"name":"a.json"}'],
      ['ö.json', '{"name":"ö.json"}'],
    ]);
  });

  it('has the same words in its properties as in its metadata', async () => {
    const bytes = await withFiles(file('svar.json'));
    const { document } = await readBack(bytes);
    expect(document.getKeywords()).toBe('formulär <1> & version 2');
    expect(await xmpOf(bytes)).toContain('<pdf:Keywords>formulär &lt;1&gt; &amp; version 2</pdf:Keywords>');
  });
});
