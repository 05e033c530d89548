import { galleryPages } from './gallery-pages';

describe('the gallery', () => {
  const pages = galleryPages();

  it('has an index that leads to every page', () => {
    const links = [...(pages.get('index.html') ?? '').matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
    expect(links.sort()).toEqual([...pages.keys()].filter((name) => name !== 'index.html').sort());
  });

  it('finds its fonts beside it', () => {
    for (const html of pages.values()) expect(html).not.toContain('/assets/source-sans');
    expect(pages.get('button.html')).toContain('assets/source-sans-3-basic.woff2');
  });
});
