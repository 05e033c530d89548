import type { Receipt, ReceiptData } from './receipt';

/** A receipt that names only what a spec is about. */
export const aReceipt = (parts: Partial<Receipt> = {}): Receipt => ({
  language: 'sv',
  textLanguage: 'sv',
  municipality: { name: 'Exempels kommun', portal: 'Självservice' },
  form: { text: 'Synpunkter och felanmälan' },
  caseNumber: '2026-000127-4',
  received: new Date('2026-11-24T09:12:00Z'),
  source: 'web',
  nextSteps: [],
  sections: [],
  ...parts,
});

export const receiptData = (parts: Partial<ReceiptData> = {}): ReceiptData => ({
  formId: 'synpunkter',
  formVersion: 3,
  formSha256: 'c'.repeat(64),
  answer: { name: 'Åsa', age: 42, about: { b: 1, a: 2 } },
  schema: '{ "type": "object" }',
  ...parts,
});
