import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const pages = ['.', 'docs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder === 'docs', encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => name.endsWith('.md'));

/** A page without its examples. */
const proseOf = (page: string): string =>
  readFileSync(page, 'utf8')
    .replace(/^ *```[\s\S]*?^ *```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));

const linksOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/\]\(\s*<?([^)\s>]+)/g)]
    .map(([, link = '']) => decodeURI(link))
    .filter((link) => !/^[a-z]+:/.test(link));

/** The places in a page that links may name, as GitHub makes them of its headings. */
const placesOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/\]\([^)]*\)/g, '')
      .replace(/[^\p{L}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the pages for people', () => {
  it('are many', () => expect(pages.length).toBeGreaterThan(40));

  it.each(pages)('lead from %s to what is there', (name) => {
    const page = join(root, name);
    const lost = linksOf(page).filter((link) => {
      const [path = '', place] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (place !== undefined && !placesOf(target).includes(place));
    });
    expect(lost).toEqual([]);
  });
});
