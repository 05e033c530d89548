import type { AssociatedFile, Block, Document } from '../document';
import { sampleDocument } from './samples';

const file = (name: string, relationship: AssociatedFile['relationship'], text: string): AssociatedFile => ({
  name,
  mediaType: 'application/json',
  description: `Innehållet i ${name}`,
  relationship,
  bytes: new TextEncoder().encode(text),
});

const blocks: readonly Block[] = [
  { kind: 'masthead', name: 'Exempels kommun', detail: 'Självservice' },
  { kind: 'heading', level: 1, text: 'Kvittens' },
  { kind: 'paragraph', text: 'Tack för dina synpunkter.', tone: 'lead' },
  {
    kind: 'box',
    facts: [{ label: 'Ärendenummer', value: '2026-00042' }],
    qr: { text: 'https://exempel.se/verifiera', alt: 'QR-kod till sidan som prövar kvittensen' },
  },
  { kind: 'list', ordered: true, items: ['Vi läser.', 'Vi svarar.'] },
  { kind: 'heading', level: 2, text: 'Om dig' },
  {
    kind: 'facts',
    facts: [
      { label: 'Vad heter du?', value: 'Łukasz محمد علي' },
      { label: 'Något mer?', value: 'Bra 👍🏽 jobbat\n'.repeat(40) },
    ],
  },
  { kind: 'table', head: ['Fil', 'Storlek'], rows: [['bild.jpg', '12 kB']] },
  {
    kind: 'note',
    heading: 'Dina uppgifter',
    text: [{ text: 'Läs ' }, { text: 'mer', href: 'https://exempel.se/' }],
  },
  { kind: 'field', field: { name: 'namn', label: 'Namn', input: { kind: 'text', lines: 1 } } },
  { kind: 'field', field: { name: 'ja', label: 'Jag godkänner', input: { kind: 'tick' } } },
];

/** One of everything, over two pages, with files: a document to be found sound, and to be damaged. */
export const soundDocument: Document = {
  ...sampleDocument(...blocks),
  files: [file('answer.json', 'Data', '{"name":"Åsa"}'), file('schema.json', 'Schema', '{"type":"object"}')],
};
