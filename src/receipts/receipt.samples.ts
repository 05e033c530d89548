import type { Receipt } from './receipt-model';

/** A receipt that names only what a spec is about. */
export const aReceipt = (parts: Partial<Receipt> = {}): Receipt => ({
  language: 'sv',
  municipality: { name: 'Exempels kommun', portal: 'Självservice' },
  formTitle: 'Synpunkter och felanmälan',
  caseNumber: '2026-000127-4',
  received: new Date('2026-11-24T09:12:00Z'),
  nextSteps: [],
  sections: [],
  ...parts,
});
