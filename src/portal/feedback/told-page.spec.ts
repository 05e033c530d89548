import { toldPage } from './told-page';

describe('the page that somebody reports on', () => {
  it.each([
    ['/tjanster/synpunkter', '/tjanster/synpunkter'],
    ['/tjanster/anmal-bristande-tillganglighet', '/tjanster/anmal-bristande-tillganglighet'],
    ['https://e.perstorp.se/kakor?x=1#y', 'https://e.perstorp.se/kakor'],
    ['/utkast/3f9f3c1e-26a5-4a5e-9d8c-0d6f6a2f1b77/om-dig?fel=1', '/utkast/…/om-dig'],
    ['/arenden/2026-000123/abcdefghijklmnopqrstuv', '/arenden/…/…'],
    ['https://e.perstorp.se/arenden/2026-000123/abcd/kvittens.pdf', 'https://e.perstorp.se/arenden/…/…/…'],
    ['startsidan, under Bygga och bo', 'startsidan, under Bygga och bo'],
    ['', ''],
  ])('%s is told as %s', (typed, told) => expect(toldPage(typed)).toBe(told));

  it('is no book', () => expect(toldPage('x'.repeat(999))).toHaveLength(200));
});
