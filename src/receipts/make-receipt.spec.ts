import { madeReceipt, toldIn } from '../../test/support/made-receipt';
import { PDFDocument } from 'pdf-lib';
import { documentFonts } from '../platform/documents';
import { makeReceipt } from './make-receipt';
import type { ReceiptFile } from './receipt';
import { aReceipt, receiptData } from './receipt.samples';

const fonts = documentFonts();

describe('the PDF of a receipt', () => {
  const questions = Array.from({ length: 40 }, (_, i) => ({
    kind: 'answer' as const,
    pointer: `/a/${i}`,
    label: `Fråga ${i} om Åmåls ängar?`,
    value: i % 7 === 3 ? '' : `Svar ${i}: Łukasz tyckte att 25 − 5 °C är för kallt`,
    privacy: 'none' as const,
  }));
  const receipt = aReceipt({
    sections: [{ pageKey: 'a', title: 'Frågor', rows: questions }],
    code: 'ABCD-EFGH-JKMN',
    data: receiptData(),
  });

  it('has every question and its answer in order', async () => {
    const cells = await toldIn((await madeReceipt(receipt)).bytes);
    const wanted = questions.flatMap(({ label, value }) => [label, value === '' ? 'Inget svar' : value]);
    const from = cells.indexOf(wanted[0] ?? '');
    expect(cells.slice(from, from + wanted.length)).toEqual(wanted);
  });

  it('holds the answers, the schema and what it is about as files, in 60 kB for forty answers', async () => {
    const { bytes, pages } = await madeReceipt(receipt);
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(pages);
    const files = new Map(document.getAttachments().map(({ name, data }) => [name, data]));
    expect([...files.keys()].sort()).toEqual(['answer.json', 'receipt.json', 'schema.json']);
    expect(JSON.parse(new TextDecoder().decode(files.get('answer.json')))).toEqual(receipt.data?.answer);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('holds the files that were sent in, whatever they are called, two of the same name too', async () => {
    const file = (name: string, text: string): ReceiptFile => {
      const bytes = Buffer.from(text);
      return { name, mediaType: 'text/plain', size: bytes.length, sha256: 'f'.repeat(64), bytes };
    };
    const names = [
      'Intyg.txt',
      'Intyg.txt',
      'answer.json',
      'Åsa (1) <b> )( .txt',
      `${'å'.repeat(200)}.txt`,
      'العربية.txt',
    ];
    const files = names.map((name, place) => file(name, `file ${place}`));
    const rows = [
      {
        kind: 'answer' as const,
        pointer: '/f',
        label: 'Intyg',
        value: names.join('\n'),
        files,
        privacy: 'none' as const,
      },
    ];
    const { bytes } = await madeReceipt({
      ...receipt,
      sections: [{ pageKey: 'f', title: 'Filer', rows }],
      files,
    });
    const inside = (await PDFDocument.load(bytes))
      .getAttachments()
      .map(({ data }) => Buffer.from(data).toString());
    expect(files.every((_, place) => inside.includes(`file ${place}`))).toBe(true);
    expect(inside).toHaveLength(names.length + 3);
    const about = inside.find((text) => text.includes('"attachments"')) ?? '{}';
    expect(JSON.parse(about)).toMatchObject({
      attachments: names.map((name) => ({ name, sha256: 'f'.repeat(64) })),
    });
  });

  it('says the same in its twin for archives, which holds no files', async () => {
    const [whole, twin] = [await madeReceipt(receipt), await madeReceipt(receipt, 'archive')];
    expect(await toldIn(twin.bytes)).toEqual(await toldIn(whole.bytes));
    expect((await PDFDocument.load(twin.bytes)).getAttachments()).toEqual([]);
  });

  it('is the same bytes for the same receipt, and others for another', async () => {
    const make = async (caseNumber: string) =>
      Buffer.from((await makeReceipt({ ...receipt, caseNumber }, fonts)).bytes).toString('base64');
    expect(await make('2026-000127-4')).toBe(await make('2026-000127-4'));
    expect(await make('2026-000127-4')).not.toBe(await make('2026-000128-2'));
  });

  it('takes on the colour of the municipality', async () => {
    const inRed = { ...receipt, municipality: { ...receipt.municipality, accent: '#aa0000' } };
    const [plain, red] = [await madeReceipt(receipt), await madeReceipt(inRed)];
    expect(Buffer.from(plain.bytes).equals(red.bytes)).toBe(false);
  });
});
