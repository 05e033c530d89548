import type { BlankFacts } from './document/blank-facts';

/** What a blank of a spec tells beside its form. */
export const someFacts = (parts: Partial<BlankFacts> = {}): BlankFacts => ({
  version: 'ab12'.repeat(16),
  created: new Date('2026-11-24T09:12:00Z'),
  municipality: {
    name: 'Exempels kommun',
    portal: 'Självservice',
    contact: {
      phone: '0123-456 00',
      hours: 'måndag–fredag 8–16',
      address: 'Torget 1, 123 45 Exempel',
      email: 'kommun@exempel.se',
    },
  },
  service: {},
  link: 'https://exempel.se/tjanster/f',
  ...parts,
});
