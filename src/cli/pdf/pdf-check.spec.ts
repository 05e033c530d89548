import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureIo } from '../../../test/support/captured-io';
import { runCommandLine } from '../command-line';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blankett-pdf-'));
  const page = '<</Type /Page /Contents 4 0 R>>';
  const content = `0 0 m 9 9 l S\n`.repeat(20);
  const objects = [
    '<</Type /Catalog /Pages 2 0 R /Lang (\x1B[2J)>>',
    '<</Type /Pages /Kids [3 0 R]>>',
    page,
    `<</Length ${content.length}>>\nstream\n${content}endstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  writeFileSync(join(folder, 'plain.pdf'), `%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\n`, 'latin1');
  writeFileSync(join(folder, 'none.pdf'), 'no PDF at all');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (...args: string[]) => {
  const io = captureIo({ cwd: folder });
  const code = await runCommandLine(['pdf', 'check', ...args], io);
  return { code, out: io.out(), err: io.err() };
};

describe('pdf check', () => {
  it('tells what a file is, rule by rule what is wrong, where and how to mend it, and leaves with 1', async () => {
    const { code, out, err } = await run('plain.pdf');
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^plain\.pdf: claims no standard; 1 page, 0 tags, 0 fonts, 0 embedded files\n/);
    expect(out).toContain(
      '  marked  (ISO 19005-3, 6.7.2.2; ISO 14289-1, 6.2)\n      catalogue: The document does not',
    );
    expect(out).toContain(
      '      page 1: S outside every mark.\n      ... and 17 more\n      Mend: Draw it inside a mark',
    );
    expect(out).toMatch(/\n {2}Judged as PDF\/A-3a and PDF\/UA-1: \d+ faults against \d+ rules\.\n$/);
    expect(out).not.toContain('\u001b');
  });

  it('judges by what is asked for', async () => {
    const { out } = await run('--as', 'ua', 'plain.pdf');
    expect(out).toContain('Judged as PDF/UA-1: ');
    expect(out).not.toContain('19005');
  });

  it('says of what is no PDF that it is none', async () =>
    expect((await run('none.pdf')).out).toBe(
      [
        'none.pdf',
        '  readable  (ISO 19005-3, 6.1; ISO 14289-1, 7.1)',
        '      The file is no PDF, or too damaged to be read.',
        '      Mend: Make the file anew, unencrypted, with a program that writes PDF 1.7.',
        '  Judged as PDF/A-3a and PDF/UA-1: 1 fault against 1 rule.',
        '',
      ].join('\n'),
    ));

  it('tells programs the same, a file a line', async () => {
    const { out } = await run('--json', 'plain.pdf', 'none.pdf');
    const [first, second, ...rest] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(first).toMatchObject({ file: join(folder, 'plain.pdf'), claims: [], numbers: { pages: 1 } });
    expect(second).toMatchObject({ findings: [{ rule: 'readable', where: '' }] });
    expect(rest).toEqual([]);
  });

  it.each([
    [[], 'Which file? Name a PDF file, or several.'],
    [['gone.pdf'], 'There is no file "gone.pdf".'],
    [['.'], 'There is no file ".".'],
    [['--as', '3', 'plain.pdf'], 'There is no standard "3". Did you mean 3a?'],
    [['--as', 'pdfx-4', 'plain.pdf'], 'There is no standard "pdfx-4". There are 3a, 2a, ua.'],
  ])('refuses %j with how it would be right, and 2', async (args, words) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
