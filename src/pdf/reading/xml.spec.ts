import * as fc from 'fast-check';
import { readXml, XmlFault } from './xml';

describe('XML', () => {
  it('is read with its namespaces, texts and attributes', () =>
    expect(
      readXml(
        '\uFEFF<?xpacket begin=""?><a:x xmlns:a="urn:a" xmlns="urn:d" a:k="1 &lt; 2"><!-- c --><y>å &#x41;&amp;<![CDATA[<b>]]></y></a:x><?xpacket end="w"?>\n',
      ),
    ).toMatchObject({
      namespace: 'urn:a',
      name: 'x',
      attributes: [{ namespace: 'urn:a', name: 'k', value: '1 < 2' }],
      kids: [{ namespace: 'urn:d', name: 'y', text: 'å A&<b>' }],
    }));

  it.each([
    ['', 'an element is expected'],
    ['<a>', 'a is not closed'],
    ['<a></b>', 'a is not closed'],
    ['<a/><b/>', 'there is something after the outermost element'],
    ['<a b="1" b="2"/>', 'b is given twice'],
    ['<a b=1/>', 'the tag of a is broken'],
    ['<p:a/>', 'the prefix p is not declared'],
    ['<a>&nbsp;</a>', '& stands for nothing'],
    ['<a>&</a>', '& stands for nothing'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'an element is expected'],
    ['<a>'.repeat(99), 'elements lie too deep in each other'],
  ])('that is wrong is told, with its line: %s', (text, reason) => {
    expect(() => readXml(text)).toThrow(XmlFault);
    expect(() => readXml(`\n${text}`)).toThrow(`${reason} (line 2)`);
  });

  it('of any text is read or told', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('<', '>', '/', 'a', ':', '="', '"', '&', ';', ' ', '<!--', '-->', '<a>', '</a>'),
        ),
        (parts) => {
          try {
            readXml(parts.join(''));
          } catch (fault) {
            expect(fault).toBeInstanceOf(XmlFault);
          }
        },
      ),
    ));
});
