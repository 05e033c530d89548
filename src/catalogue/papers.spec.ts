import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { papersOf, readPaper } from './papers';

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n45\n%%EOF\n';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'blankett-papers-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFile(join(folder, name), content);

describe("the PDFs of a form's folder", () => {
  it('are those with such a name, each with its size', async () => {
    await put('a.pdf', PDF);
    await put('schema.json', '{}');
    expect(await papersOf(folder)).toEqual({ 'a.pdf': { size: PDF.length } });
  });

  it('are judged by what is in them', async () => {
    await put('page.pdf', '<script>alert(1)</script>');
    await put('cut.pdf', PDF.slice(0, 30));
    await put('lost.pdf', PDF.replace(/startxref\n\d+\n/, ''));
    await put('empty.pdf', '');
    const papers = await papersOf(folder);
    expect(Object.keys(papers).sort()).toEqual(['cut.pdf', 'empty.pdf', 'lost.pdf', 'page.pdf']);
    for (const paper of Object.values(papers)) expect(paper).toHaveProperty('fault');
  });

  it('are handed out whole', async () => {
    await put('a.pdf', PDF);
    expect(String(await readPaper(join(folder, 'a.pdf')))).toBe(PDF);
  });

  it('are not what lies elsewhere, nor a folder', async () => {
    await put('a.pdf', PDF);
    await symlink(join(folder, 'a.pdf'), join(folder, 'link.pdf'));
    await mkdir(join(folder, 'folder.pdf'));
    expect(await readPaper(join(folder, 'link.pdf'))).toContain('a link to another place');
    expect(await readPaper(join(folder, 'folder.pdf'))).toContain('not a plain file');
    expect(await readPaper(join(folder, 'none.pdf'))).toContain('cannot be read');
  });

  it('are not read into memory when they are too large', async () => {
    await put('huge.pdf', PDF);
    await truncate(join(folder, 'huge.pdf'), 20 * 1024 * 1024 + 1);
    expect(await readPaper(join(folder, 'huge.pdf'))).toContain('at most 20971520');
  });
});
