import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { AssociatedFile } from './document';
import { preflight, withPreflight, withProgram } from '../../test/support/programs';
import { makePdf } from './make-pdf';
import { plainPng } from './testing/pictures';
import { sampleDocument, sampleFonts } from './testing/samples';
import { plainTheme } from './theme';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, 'fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};
const answers = [
  ['Vad heter du?', 'Łukasz Şahin'],
  ['Arabiska i en svensk mening', 'Namnet är محمد علي الأمين i passet'],
  [
    'Ord för ord',
    'Ett långt svar som går över flera rader, och där inget ord får växa ihop med nästa. '.repeat(3).trim(),
  ],
  ['Det som saknas', 'Bra 👍🏽 jobbat'],
  ['Belopp', '1 000 kr, −5 °C'],
] as const;

const ADDRESS = 'https://sjalvservice.exempel.se/verifiera/K7QM-4T2P-9XWD-3HFN';
const logo = { kind: 'png', bytes: plainPng(40, 40, [0, 80, 140], tools.deflate) } as const;
const files: AssociatedFile[] = ['svar.json', 'formulär.json'].map((name) => ({
  name,
  mediaType: 'application/json',
  description: 'Det som skickades in',
  relationship: 'Data',
  bytes: new TextEncoder().encode(JSON.stringify({ name })),
}));

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-pdf-'));
  file = join(folder, 'sample.pdf');
  const document = sampleDocument(
    { kind: 'masthead', name: 'Exempels kommun', logo: { ...logo, alt: 'Vapen' } },
    { kind: 'heading', level: 1, text: 'Kvittens' },
    {
      kind: 'box',
      facts: [{ label: 'Ärendenummer', value: '2026-00042' }],
      qr: { text: ADDRESS, alt: 'QR-kod' },
    },
    { kind: 'facts', facts: answers.map(([label, value]) => ({ label, value })) },
    { kind: 'note', text: [{ text: 'mer', href: 'https://exempel.se/' }] },
  );
  writeFileSync(file, (await makePdf({ ...document, files }, fonts, plainTheme, tools)).bytes);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ARABIC = /\p{Script=Arabic}/u;

/** Without the marks of direction that poppler adds; it ends lines where we do. */
const words = (raw: string) =>
  raw
    .replace(/[\u200E\u200F\u202A-\u202E]/gu, '')
    .split(/\s+/u)
    .join(' ');

/** What the first part forbids or asks and the third does not. */
const TAKEN_BACK = {
  '1.2.9': 'a file inside',
  '1.4': 'a table of places that is a stream',
  '1.4.7': 'a list of files inside',
  '3.1.11': 'a list of a cut down font’s glyphs',
  '7.11.2': 'the part must be 1',
};

describe('programs that are not ours', () => {
  withProgram('pdftotext')('read all questions and answers in order (poppler)', () => {
    const read = words(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
    let at = 0;
    for (const part of answers
      .flat()
      .filter((text) => !ARABIC.test(text))
      .map(words)) {
      const found = read.indexOf(part, at);
      expect({ part, isThere: found >= at }).toEqual({ part, isThere: true });
      at = found + part.length;
    }
  });

  withProgram('pdftotext')('turn Arabic back into its order (poppler)', () => {
    // Only without -raw does poppler know of directions.
    expect(words(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))).toContain('محمد علي الأمين');
  });

  withProgram('qpdf')('find no fault in the file (qpdf)', () => {
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  withProgram('pdffonts')('find every font embedded, cut down, and with a map to text (poppler)', () => {
    const rows = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
  });

  withProgram('pdfdetach')('give the files inside back (poppler)', () => {
    execFileSync('pdfdetach', ['-saveall', '-o', folder, file]);
    for (const { name, bytes } of files) expect(readFileSync(join(folder, name))).toEqual(Buffer.from(bytes));
  });

  withProgram('pdfinfo')(
    'find it tagged, with its title and a version that may have all this (poppler)',
    () => {
      const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      for (const fact of [
        /^Title: +Kvittens 2026-00042$/m,
        /^Tagged: +yes$/m,
        /^JavaScript: +no$/m,
        /^PDF version: +1\.7$/m,
      ])
        expect(facts).toMatch(fact);
    },
  );

  withProgram('zbarimg')('read the code from a picture of the page (zbar)', () => {
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, join(folder, 'page')]);
    const { stdout } = spawnSync('zbarimg', ['-q', '--raw', join(folder, 'page.png')], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(ADDRESS);
  });

  it('find its structure, its figures and its files (pdf.js)', () => {
    const script = join(__dirname, '../../test/support/structure-by-pdfjs.mjs');
    const found = JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }));
    expect(found).toMatchObject({
      marked: true,
      figures: ['Vapen', 'QR-kod'],
      roles: {
        H1: 1,
        Table: 2,
        TR: answers.length + 1,
        TH: answers.length + 1,
        TD: answers.length + 1,
        Note: 1,
        Link: 1,
      },
    });
    expect([...found.attachments].sort()).toEqual(['formulär.json', 'svar.json']);
  });

  withPreflight('find nothing against PDF/A but what PDF/A-3 took back of PDF/A-1 (PDFBox Preflight)', () => {
    const codes = [...preflight(file).matchAll(/^(\d[\d.]*) : /gm)].map(([, code]) => code);
    expect([...new Set(codes)].sort()).toEqual(Object.keys(TAKEN_BACK).sort());
  });
});
