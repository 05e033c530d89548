import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { aDefinition } from '../../../test/support/compiled-form';
import type { ExportRow } from '../../cases';
import { buildModel, type Json } from '../../form';
import { caseTables } from '../case-tables';
import { csvStyle, DIALECTS } from '../dialect';
import { CASES_XSD } from './cases-xsd';
import { writeXml } from './write-xml';
import { xmlText } from './xml-text';

// A reader in a thread of its own, on a machine with much to do: slow is no fault here.
jest.setTimeout(60_000);

const version = {
  id: 'v1',
  number: 1,
  model: buildModel(
    aDefinition({
      title: 'Skol"skjuts" <b>',
      type: 'object',
      properties: {
        name: { title: 'Namn & titel', type: 'string' },
        children: {
          title: 'Barn',
          type: 'array',
          items: { type: 'object', properties: { name: { title: 'Namn', type: 'string' } } },
        },
        toys: {
          title: 'Leksaker',
          type: 'array',
          items: { type: 'object', properties: { name: { title: 'Namn', type: 'string' } } },
        },
      },
    }),
    'sv',
  ),
};

const aCase = (answer: Json): ExportRow => ({
  id: 'case',
  number: '2026-000001-8',
  receivedAt: new Date('2026-11-24T13:05:59Z'),
  status: 'submitted',
  handler: null,
  versionId: 'v1',
  answer,
});

const written = async (answers: readonly Json[]): Promise<string> => {
  const head = { formId: 'skolskjuts', title: version.model.title, at: new Date('2026-11-29T08:00:00Z') };
  async function* cases() {
    for (const answer of answers) yield await Promise.resolve(aCase(answer));
  }
  const style = { ...csvStyle(DIALECTS.data), guarded: false };
  let text = '';
  for await (const part of writeXml(head, caseTables([version]), cases(), style, () => undefined))
    text += part;
  return text;
};

const faults = async (xml: string): Promise<readonly string[]> =>
  (await validateXML({ xml, schema: CASES_XSD })).errors.map(({ message }) => message);

describe('cases as XML', () => {
  it('are told with their groups, what is empty left out, and are what the schema says', async () => {
    const xml = await written([{ name: 'Åsa', children: [{ name: 'Örjan' }, {}], toys: [] }, {}]);
    expect(xml).toContain('<column id="/name" name="Namn &amp; titel" kind="text" versions="1"/>\n');
    expect(xml).toContain(
      '<case><value of="@number">2026-000001-8</value><value of="@received">2026-11-24T13:05:59.000Z</value>' +
        '<value of="@status">Inskickat</value><value of="@form">Skol&quot;skjuts&quot; &lt;b&gt;</value><value of="@version">1</value>' +
        '<value of="/name">Åsa</value><group name="children">' +
        '<entry><value of="children@number">2026-000001-8</value><value of="children@entry">1</value><value of="/children/*/name">Örjan</value></entry>' +
        '<entry><value of="children@number">2026-000001-8</value><value of="children@entry">2</value></entry></group></case>\n',
    );
    expect(await faults(xml)).toEqual([]);
    expect(await faults(await written([]))).toEqual([]);
  });

  it('are what the schema says whatever was written in them', async () => {
    const hostile = ['<script>&]]>', '=1+1', 'a\r\nb\tc', '\u0000\u0008\uFFFE\uD800x\uDC00', '😀 "x" \'y\''];
    expect(await faults(await written(hostile.map((name) => ({ name, children: [{ name }] }))))).toEqual([]);
  });

  it('are refused by the schema where they are something else', async () => {
    const xml = await written([{ name: 'Åsa' }]);
    expect(await faults(xml.replace('<value of="/name">', '<value>'))).toEqual([
      expect.stringContaining("The attribute 'of' is required but missing."),
    ]);
    expect(await faults(xml.replace('id="/name"', 'id="@number"'))).toEqual([
      expect.stringContaining('Duplicate key-sequence'),
    ]);
  });
});

describe('a text in XML', () => {
  it('keeps line ends, tabs and all signs, and has a replacement for what XML cannot hold', () => {
    expect(xmlText('a\r\nb\t"<&>"')).toBe('a&#13;&#10;b&#9;&quot;&lt;&amp;&gt;&quot;');
    expect(xmlText('\u0000\uD83D😀\uDE00\uFFFF')).toBe('\uFFFD\uFFFD😀\uFFFD\uFFFD');
  });

  it('is the same text when it is read back, whatever it is', () => {
    const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
    const back = (text: string): string =>
      text.replace(/&(#?)(\w+);/g, (_, number: string, name: string) =>
        number === '' ? (signs[name] ?? '?') : String.fromCharCode(Number(name)),
      );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(text));
        expect(back(xmlText(text))).toBe(text);
      }),
    );
  });
});
