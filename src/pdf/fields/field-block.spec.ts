import { create } from '@cantoo/fontkit';
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFCheckBox,
  PDFDict,
  PDFDocument,
  PDFDropdown,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRadioGroup,
  PDFRawStream,
  PDFTextField,
} from 'pdf-lib';
import { checkPdf } from '../check';
import type { Field } from '../document';
import { makePdf } from '../make-pdf';
import { elements, readBack } from '../testing/read-back';
import { sampleDocument, sampleFonts } from '../testing/samples';
import { plainTheme } from '../theme';
import { typingAlphabet } from './typing-alphabet';

const fonts = sampleFonts((name) => readFileSync(join(__dirname, '../fonts', name)));
const tools = {
  deflate: (bytes: Uint8Array) => deflateSync(bytes),
  digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest(),
};

const choices = [
  { value: 'dog', label: 'Hund' },
  { value: 'häst & katt', label: 'Häst och katt' },
];
const fields: Field[] = [
  {
    name: '/namn',
    label: 'Namn',
    help: 'Som i passet.',
    condition: 'Fyll i bara om du vill ha svar.',
    required: true,
    input: { kind: 'text', lines: 1, maxLength: 40, width: 'half' },
  },
  { name: '/mer', label: 'Berätta', input: { kind: 'text', lines: 6 } },
  { name: '/ok', label: 'Jag intygar', input: { kind: 'tick' } },
  { name: '/djur', label: 'Djur', input: { kind: 'one', choices } },
  { name: '/fler', label: 'Fler djur', input: { kind: 'many', choices } },
  { name: '/lista', label: 'Välj', input: { kind: 'pick', choices } },
  {
    name: 'sign',
    label: 'Underskrift',
    input: { kind: 'signature', dateLabel: 'Ort och datum', nameLabel: 'Namnförtydligande' },
  },
];

const made = async (all: readonly Field[] = fields) => {
  const heading = { kind: 'heading', level: 1, text: 'Blankett' } as const;
  const blocks = all.map((field) => ({ kind: 'field', field }) as const);
  return (await makePdf(sampleDocument(heading, ...blocks), fonts, plainTheme, tools)).bytes;
};

const formOf = async () => {
  const document = await PDFDocument.load(await made(), { updateMetadata: false });
  return { document, form: document.getForm() };
};

describe('fields of a document', () => {
  it('are of the kinds that viewers know, by the names they were given', async () => {
    const { form } = await formOf();
    expect(form.getFields().map((field) => [field.getName(), field.constructor])).toEqual([
      ['/namn', PDFTextField],
      ['/mer', PDFTextField],
      ['/ok', PDFCheckBox],
      ['/djur', PDFRadioGroup],
      ['/fler.0', PDFCheckBox],
      ['/fler.1', PDFCheckBox],
      ['/lista', PDFDropdown],
    ]);
    expect(form.getTextField('/namn').getMaxLength()).toBe(40);
    expect(form.getTextField('/namn').isRequired()).toBe(true);
    expect(form.getTextField('/namn').isMultiline()).toBe(false);
    expect(form.getTextField('/mer').isMultiline()).toBe(true);
    expect(form.getTextField('/mer').isRequired()).toBe(false);
    expect(form.getRadioGroup('/djur').getOptions()).toEqual(['dog', 'häst & katt']);
  });

  it('keep what is filled in, when it is saved and opened again', async () => {
    const { document, form } = await formOf();
    form.getTextField('/namn').setText('Åsa Łuczak');
    form.getRadioGroup('/djur').select('häst & katt');
    form.getCheckBox('/fler.1').check();
    form.getCheckBox('/ok').check();
    form.getDropdown('/lista').select('Hund');
    const saved = await document.save({ updateFieldAppearances: false });
    const again = (await PDFDocument.load(saved)).getForm();
    expect(again.getTextField('/namn').getText()).toBe('Åsa Łuczak');
    expect(again.getRadioGroup('/djur').getSelected()).toBe('häst & katt');
    expect([again.getCheckBox('/fler.0').isChecked(), again.getCheckBox('/fler.1').isChecked()]).toEqual([
      false,
      true,
    ]);
    expect(again.getCheckBox('/ok').isChecked()).toBe(true);
  });

  it('say question, condition and help to those who hear them, and each choice its own', async () => {
    const { form } = await formOf();
    const [first] = form.getRadioGroup('/djur').acroField.getWidgets();
    const spoken = (dict: PDFDict) => dict.lookup(PDFName.of('TU'), PDFHexString).decodeText();
    expect(spoken(form.getTextField('/namn').acroField.dict)).toBe(
      'Namn. Fyll i bara om du vill ha svar. Som i passet.',
    );
    expect(spoken(first!.dict)).toBe('Djur: Hund');
  });

  it('have one look each, with its states for boxes, and nothing that asks viewers to draw anew', async () => {
    const { document, form } = await formOf();
    const looks = form.getFields().flatMap((field) =>
      field.acroField.getWidgets().map(({ dict }) => {
        const all = dict.lookup(PDFName.of('AP'), PDFDict);
        const normal = all.lookup(PDFName.of('N'));
        const states = normal instanceof PDFDict ? normal.keys().map((key) => key.decodeText()) : 'a stream';
        return [field.getName(), all.keys().length, states];
      }),
    );
    expect(looks).toEqual([
      ['/namn', 1, 'a stream'],
      ['/mer', 1, 'a stream'],
      ['/ok', 1, ['Yes', 'Off']],
      ['/djur', 1, ['0', 'Off']],
      ['/djur', 1, ['1', 'Off']],
      ['/fler.0', 1, ['Yes', 'Off']],
      ['/fler.1', 1, ['Yes', 'Off']],
      ['/lista', 1, 'a stream'],
    ]);
    const entry = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
    expect(entry.keys().map((key) => key.decodeText())).toEqual(['Fields', 'DA', 'DR']);
  });

  it('stand in the structure where they are read, beside their words', async () => {
    const { tree, problems } = await readBack(await made());
    expect(problems).toEqual([]);
    expect(elements(tree, 'Form')).toHaveLength(8);
    expect(elements(tree, 'LBody').map(({ text }) => text)).toEqual([
      'Hund',
      'Häst och katt',
      'Hund',
      'Häst och katt',
    ]);
    expect(tree.text).toContain('NamnFyll i bara om du vill ha svar.Som i passet.Berätta');
  });

  it('break no rule of PDF/A and PDF/UA', async () => {
    expect((await checkPdf(await made())).findings).toEqual([]);
  });

  it('are none in a document without questions', async () => {
    const { document } = await readBack(await made([fields[6]!]));
    expect(document.catalog.has(PDFName.of('AcroForm'))).toBe(false);
  });

  it('stay with their words at the foot of a page', async () => {
    const many = Array.from({ length: 60 }, (_, i): Field => ({ ...fields[3]!, name: `/d${i}` }));
    const { pages, problems } = await readBack(await made(many));
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(2);
    for (const marks of pages) {
      const said = marks.filter(({ tag }) => tag !== 'Artifact').map(({ text }) => text);
      expect(said.at(-1)).toBe('Häst och katt');
    }
  });
});

describe('the font that is typed in', () => {
  const font = async () => {
    const { document } = await formOf();
    return document.catalog
      .lookup(PDFName.of('AcroForm'), PDFDict)
      .lookup(PDFName.of('DR'), PDFDict)
      .lookup(PDFName.of('Font'), PDFDict)
      .lookup(PDFName.of('Typed'), PDFDict);
  };

  it('has a code for the letters of Sweden and its neighbours, and every code a picture of its width', async () => {
    const dict = await font();
    const { characters } = typingAlphabet;
    for (const letter of 'åäöÅÄÖéüßæøŁłŻżĄąŠšŽžČčĐđŊŋŦŧŞşĞğİı€”–') expect(characters).toContain(letter);
    const file = dict.lookup(PDFName.of('FontDescriptor'), PDFDict).lookup(PDFName.of('FontFile2'));
    const read = create(decodePDFRawStream(file as PDFRawStream).decode());
    if ('fonts' in read) throw new Error('one font');
    const widths = dict.lookup(PDFName.of('Widths'), PDFArray).asArray() as PDFNumber[];
    for (const [code, character] of characters.entries()) {
      if (character === undefined) continue;
      const glyph = read.glyphForCodePoint(character.codePointAt(0) ?? 0);
      expect([character, glyph?.id === 0]).toEqual([character, false]);
      const width = ((glyph?.advanceWidth ?? 0) * 1000) / read.unitsPerEm;
      expect(Math.abs(width - widths[code]!.asNumber())).toBeLessThanOrEqual(1);
    }
  });

  it('has codes for no more than fits, and none for what ends lines', () => {
    const { characters, differences } = typingAlphabet;
    expect(characters).toHaveLength(256);
    expect([0, 8, 9, 10, 12, 13].map((code) => characters[code])).toEqual(Array(6).fill(undefined));
    expect(differences).toHaveLength(60);
  });
});
