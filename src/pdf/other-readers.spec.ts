import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { makePdf } from './make-pdf';
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

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-pdf-'));
  file = join(folder, 'sample.pdf');
  const document = sampleDocument(
    { kind: 'heading', level: 1, text: 'Kvittens' },
    { kind: 'facts', facts: answers.map(([label, value]) => ({ label, value })) },
    { kind: 'note', text: [{ text: 'mer', href: 'https://exempel.se/' }] },
  );
  writeFileSync(file, (await makePdf(document, fonts, plainTheme, tools)).bytes);
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

/** Programs that a machine may lack; then the test is counted as skipped. */
const withProgram = (name: string) => (spawnSync(name, ['--version']).error === undefined ? it : it.skip);

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
});
