import { elements, readBack } from '../pdf/testing/read-back';
import { makeReceipt } from './make-receipt';
import { receiptFonts } from './receipt-fonts';
import { aReceipt } from './receipt.samples';

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
});

describe('the PDF of a receipt', () => {
  it('has every question and its answer in order', async () => {
    const { bytes, pages } = await makeReceipt(receipt, receiptFonts());
    const { tree, problems, document } = await readBack(bytes);
    expect(problems).toEqual([]);
    expect(document.getPageCount()).toBe(pages);
    const cells = elements(tree, 'TR').map(({ kids }) => kids.map(({ text }) => text));
    expect(cells.slice(3, -1)).toEqual(
      questions.map(({ label, value }) => [label, value === '' ? 'Inget svar' : value]),
    );
  });

  it('is the same bytes for the same receipt, and others for another', async () => {
    const make = async (caseNumber: string) =>
      Buffer.from((await makeReceipt({ ...receipt, caseNumber }, receiptFonts())).bytes).toString('base64');
    expect(await make('2026-000127-4')).toBe(await make('2026-000127-4'));
    expect(await make('2026-000127-4')).not.toBe(await make('2026-000128-2'));
  });

  it('takes on the colour of the municipality', async () => {
    const inRed = { ...receipt, municipality: { ...receipt.municipality, accent: '#aa0000' } };
    const [plain, red] = [
      await makeReceipt(receipt, receiptFonts()),
      await makeReceipt(inRed, receiptFonts()),
    ];
    expect(Buffer.from(plain.bytes).equals(red.bytes)).toBe(false);
  });
});
