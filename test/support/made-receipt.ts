import { checkPdf } from '../../src/pdf/check';
import { elements, readBack } from '../../src/pdf/testing/read-back';
import { documentFonts } from '../../src/platform/documents';
import { makeReceipt } from '../../src/receipts/make-receipt';
import type { Receipt, ReceiptKind } from '../../src/receipts/receipt';

/** Makes a receipt, and finds nothing wrong with it. */
export const madeReceipt = async (receipt: Receipt, kind: ReceiptKind = 'resident') => {
  const pdf = await makeReceipt(receipt, documentFonts(), kind);
  const standard = kind === 'archive' || receipt.data === undefined ? 'PDF/A-2a' : 'PDF/A-3a';
  const { findings } = await checkPdf(pdf.bytes, { expect: [standard, 'PDF/UA-1'] });
  expect(findings).toEqual([]);
  return pdf;
};

/** Every question and its answer, as the structure tells them: labels and values in the order of the page. */
export const toldIn = async (bytes: Uint8Array): Promise<string[]> => {
  const { tree, problems } = await readBack(bytes);
  expect(problems).toEqual([]);
  return elements(tree, 'TR').flatMap(({ kids }) => kids.map(({ text }) => text));
};
