import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { isSeveralBlocks, Markdown, MarkdownLine } from './markdown';
import { safeLink } from './safe-link';

const drawn = (text: string) => renderToString(<Markdown text={text} />);
const inLine = (text: string) => renderToString(<MarkdownLine text={text} />);

describe('a text in Markdown', () => {
  it.each([
    ['Bara text.', '<p>Bara text.</p>'],
    ['Ett\n\nTvå', '<p>Ett</p><p>Två</p>'],
    ['**Obs** och *lugnt*', '<p><strong>Obs</strong> och <em>lugnt</em></p>'],
    ['- ett\n- två', '<ul><li>ett</li><li>två</li></ul>'],
    ['3. ett\n4. två', '<ol start="3"><li>ett</li><li>två</li></ol>'],
    ['[Läs mer](https://exempel.se/a)', '<p><a href="https://exempel.se/a">Läs mer</a></p>'],
    ['[Ring](tel:+4643539000)', '<p><a href="tel:+4643539000">Ring</a></p>'],
    ['[Om](/personuppgifter)', '<p><a href="/personuppgifter">Om</a></p>'],
    ['# Stort', '<p><strong>Stort</strong></p>'],
    ['En\\*stjärna\\*', '<p>En*stjärna*</p>'],
  ])('%j becomes %s', (text, html) => expect(drawn(text)).toBe(html));

  it.each([
    '[x](javascript:alert(1))',
    '[x](JAVASCRIPT:alert)',
    '[x](java\tscript:alert)',
    '[x](&#106;avascript:alert)',
    '[x](data:text/html,a)',
    '[x](vbscript:a)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '![x](https://spy.example/a.png)',
    '[x]: javascript:a\n\n[x]',
  ])('%j leads nowhere', (text) => expect(drawn(text)).not.toMatch(/<a |<img/));

  it('shows HTML as it was written', () => {
    expect(drawn('<script>alert(1)</script>')).toBe('<p>&lt;script>alert(1)&lt;/script></p>');
    expect(drawn('a <b onclick="x">b</b>')).toContain(
      'a &lt;b onclick="x">b&lt;/b>'.replaceAll('"', '&quot;'),
    );
  });

  it('makes no element but its own, whatever it is given', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '[',
            '](',
            ')',
            '*',
            '_',
            '`',
            '\n',
            '- ',
            '1. ',
            '#',
            '!',
            '|',
            'a',
            '"',
            'x:',
          ),
        ),
        (parts) => {
          const names = [...drawn(parts.join('')).matchAll(/<\/?([^\s>/]*)/g)].map(([, name]) => name);
          for (const name of names)
            expect(['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br']).toContain(name);
        },
      ),
    ));

  it('stands in a line where there is only one', () => {
    expect(inLine('Ett **två**')).toBe('Ett <strong>två</strong>');
    expect(inLine('Ett\n\nTvå')).toBe('Ett Två');
    expect(isSeveralBlocks('Ett **två**')).toBe(false);
    expect(isSeveralBlocks('- ett\n- två')).toBe(true);
  });
});

describe('an address in a text', () => {
  it.each(['https://a.se/b?c=d#e', 'mailto:a@b.se', 'tel:112', '/a', '#b', '?c', 'a/b', 'sida', './x'])(
    'may be %s',
    (address) => expect(safeLink(address)).toBe(address),
  );
  it.each(['', 'javascript:x', 'a:b', '//a', '/\\a', 'ftp://a', 'https://a b', 'https:\n//a', 'file:///a'])(
    'may not be %j',
    (address) => expect(safeLink(address)).toBeUndefined(),
  );
});
