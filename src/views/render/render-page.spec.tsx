import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { styles } from '../../generated/styles';
import { aField, aPage } from '../form-page/example-page';
import { FormPage } from '../form-page/form-page';
import { municipality, t } from '../gallery/example';
import { Layout, PageWrap } from '../layout/layout';
import { Slip } from '../slip/slip';
import { TextArea } from '../text-area/text-area';
import { renderPage } from './render-page';

const frame = { texts: t, municipality, title: 'Sidan', links: [], footerLinks: [] };
const slip = (
  <Slip heading="Tack" numberLabel="Ärendenummer" caseNumber="1" what="Ansökan" received="I dag" />
);

describe('a rendered page', () => {
  it('is a whole document', () =>
    expect(renderPage(<Layout {...frame}>x</Layout>).html).toMatch(
      /^<!doctype html><html lang="sv"><head>.*<\/head><body>.*<\/body><\/html>$/s,
    ));

  it('carries the styles of its own parts, and of no others', () => {
    const [plain = ''] = renderPage(<Layout {...frame}>x</Layout>).styles;
    const [withSlip = ''] = renderPage(<Layout {...frame}>{slip}</Layout>).styles;
    expect(plain).not.toContain('.case-number');
    expect(withSlip).toContain('.case-number');
    expect(plain).not.toContain('.choice');
    expect(plain).not.toContain('.bar');
  });

  it('declares the order of the layers before anything stands in one', () => {
    const [css = ''] = renderPage(<Layout {...frame}>x</Layout>).styles;
    expect(css.indexOf('@layer tokens,reset,base,layout,parts,pages,staff,adapt;')).toBe(0);
  });

  it('tells to the letter what stands in its style elements', () => {
    const { html, styles: told } = renderPage(<Layout {...frame}>x</Layout>, {
      theme: ':root{--theme-accent:#14564a}',
      page: '.x{}',
    });
    expect([...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css)).toEqual(told);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/--theme-accent:#14564a\}$/);
  });

  it('keeps a line break that an answer begins with', () => {
    const area = <TextArea id="a" name={'/a>"'} label="Text" texts={t} value={'\nhej'} />;
    expect(renderPage(<Layout {...frame}>{area}</Layout>).html).toMatch(
      /<textarea[^\n]*>\n\nhej<\/textarea>/,
    );
  });

  it('with 40 questions is at most 10 KB before it is seen, and 20 KB with its font', () => {
    const nodes = Array.from({ length: 40 }, (_, place) =>
      place % 4 === 0
        ? aField('choice', `/choice${String(place)}`, `Fråga nummer ${String(place)}`, {
            as: 'radio',
            options: ['Ja', 'Nej', 'Vet inte'].map((label) => ({ value: label, label })),
          })
        : aField('text', `/text${String(place)}`, `Fråga nummer ${String(place)}`, {
            multiline: place % 4 === 1,
            width: 'w24',
            hint: 'Skriv så gott du kan.',
          }),
    );
    const { html } = renderPage(
      <Layout {...frame}>
        <PageWrap>
          <FormPage
            page={aPage(nodes)}
            pairs={new Map()}
            problems={[]}
            texts={t}
            form="Lång"
            step={1}
            of={2}
            action="/"
          />
        </PageWrap>
      </Layout>,
    );
    const bytes = brotliCompressSync(html).length;
    const font = readFileSync(join(__dirname, '../fonts/source-sans-3-basic.woff2')).length;
    expect(bytes).toBeLessThan(10_240);
    expect(bytes + font).toBeLessThan(20_480);
  });
});

describe('the fonts', () => {
  const folder = join(__dirname, '../fonts');
  const css = styles.map((style) => (style.name === 'tokens' ? style.css : '')).join('');

  it.each(readdirSync(folder).filter((name) => name.endsWith('.woff2')))(
    '%s is asked for by its content',
    (name) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
        .slice(0, 8);
      expect(css).toContain(`/assets/${name.replace('.woff2', '')}-${digest}.woff2`);
    },
  );
});
