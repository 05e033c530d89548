import { PDFDocument } from 'pdf-lib';
import { checkPdf } from '../pdf/check';
import { elements, readBack } from '../pdf/testing/read-back';
import { documentFonts } from '../platform/documents';
import { makeReceipt } from './make-receipt';
import type { Receipt, ReceiptKind } from './receipt';
import { aReceipt, receiptData } from './receipt.samples';

const fonts = documentFonts();

/** Makes it, and finds nothing wrong with it. */
const made = async (receipt: Receipt, kind: ReceiptKind = 'resident') => {
  const pdf = await makeReceipt(receipt, fonts, kind);
  const standard = kind === 'archive' || receipt.data === undefined ? 'PDF/A-2a' : 'PDF/A-3a';
  const { findings } = await checkPdf(pdf.bytes, { expect: [standard, 'PDF/UA-1'] });
  expect(findings).toEqual([]);
  return pdf;
};

/** Every question and its answer, as the structure tells them: labels and values in the order of the page. */
const told = async (bytes: Uint8Array): Promise<string[]> => {
  const { tree, problems } = await readBack(bytes);
  expect(problems).toEqual([]);
  return elements(tree, 'TR').flatMap(({ kids }) => kids.map(({ text }) => text));
};

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
    const cells = await told((await made(receipt)).bytes);
    const wanted = questions.flatMap(({ label, value }) => [label, value === '' ? 'Inget svar' : value]);
    const from = cells.indexOf(wanted[0] ?? '');
    expect(cells.slice(from, from + wanted.length)).toEqual(wanted);
  });

  it('holds the answers, the schema and what it is about as files, in 60 kB for forty answers', async () => {
    const { bytes, pages } = await made(receipt);
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(pages);
    const files = new Map(document.getAttachments().map(({ name, data }) => [name, data]));
    expect([...files.keys()].sort()).toEqual(['answer.json', 'receipt.json', 'schema.json']);
    expect(JSON.parse(new TextDecoder().decode(files.get('answer.json')))).toEqual(receipt.data?.answer);
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('says the same in its twin for archives, which holds no files', async () => {
    const [whole, twin] = [await made(receipt), await made(receipt, 'archive')];
    expect(await told(twin.bytes)).toEqual(await told(whole.bytes));
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
    const [plain, red] = [await made(receipt), await made(inRed)];
    expect(Buffer.from(plain.bytes).equals(red.bytes)).toBe(false);
  });
});
