import type { Block, Inline } from '../pdf';
import { type Receipt, toDocument } from './receipt-model';
import { aReceipt } from './receipt.samples';

const words = (text: Inline): string =>
  typeof text === 'string' ? text : text.map((span) => span.text).join('');

/** A document as lines, the kind of each block first. */
const lines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'masthead':
        return `masthead ${block.name}`;
      case 'heading':
        return `h${block.level} ${block.text}`;
      case 'facts':
      case 'box':
        return block.facts.map(
          ({ label, value, muted }) =>
            `${block.kind} ${label}: ${words(value)}${muted === true ? ' (muted)' : ''}`,
        );
      case 'list':
        return block.items.map((item) => `item ${words(item)}`);
      case 'table':
        return block.rows.map((row) => `row ${row.map(words).join(' | ')}`);
      default:
        return `${block.kind} ${words(block.text)}`;
    }
  });
const told = (parts: Partial<Receipt>) => lines(toDocument(aReceipt(parts)).blocks);

describe('a receipt', () => {
  it('says first what it is, whose, and which case it is about', () => {
    expect(
      told({ authority: { name: 'Kommunstyrelsen', unit: 'Kontaktcenter' }, code: 'ABCD-EFGH-JKMN' }),
    ).toEqual(
      expect.arrayContaining([
        'masthead Exempels kommun',
        'h1 Kvittens',
        'paragraph Synpunkter och felanmälan',
        'box Ärendenummer: 2026-000127-4',
        'box Mottaget: 2026-11-24 kl. 10.12',
        'box Tas emot av: Kommunstyrelsen, Kontaktcenter',
        'box Kod till ditt ärende: ABCD-EFGH-JKMN',
      ]),
    );
  });

  it('shows Swedish summer time in summer', () => {
    expect(told({ received: new Date('2026-06-30T22:05:00Z') })).toContain(
      'box Mottaget: 2026-07-01 kl. 00.05',
    );
  });

  it('has every question in its order, also those without answer', () => {
    const answer = (label: string, value: string) =>
      ({ kind: 'answer', pointer: '', label, value, privacy: 'none' }) as const;
    const found = told({
      sections: [
        {
          pageKey: 'a',
          title: 'Om dig',
          rows: [answer('Namn', 'Åsa'), { kind: 'heading', label: 'Barn 1', level: 2 }, answer('Ålder', '')],
        },
        { pageKey: 'b', title: 'Tom sida', rows: [] },
        { pageKey: 'c', title: 'Synpunkt', rows: [{ kind: 'heading', label: 'Tom grupp', level: 1 }] },
      ],
    });
    const from = found.indexOf('h2 Om dig');
    expect(found.slice(from, from + 6)).toEqual([
      'h2 Om dig',
      'facts Namn: Åsa',
      'h3 Barn 1',
      'facts Ålder: Inget svar (muted)',
      'h2 Synpunkt',
      'h3 Tom grupp',
    ]);
    expect(found).not.toContain('h2 Tom sida');
  });

  it('tells what happens now, whom to ask, and how personal data is used, where the form says so', () => {
    const privacy = {
      controller: 'KS',
      data: 'Namn',
      purpose: 'Svara',
      basis: 'Allmänt intresse',
      retention: '2 år',
    };
    const found = told({ nextSteps: ['Vi läser.'], contact: { phone: '0435-77 90 00' }, privacy });
    expect(found).toEqual(
      expect.arrayContaining([
        'item Vi läser.',
        'facts Telefon: 0435-77 90 00',
        'facts Rättslig grund: Allmänt intresse',
      ]),
    );
    const headings = told({}).filter((line) => line.startsWith('h2'));
    expect(headings).toEqual(['h2 Så behandlar vi dina uppgifter']);
  });

  it('names itself, its case and the time in its title and at its foot', () => {
    const { title, footer } = toDocument(aReceipt());
    expect(title).toBe('Kvittens – ärendenummer 2026-000127-4, mottaget 2026-11-24 kl. 10.12');
    expect(footer.left).toBe('2026-000127-4 · mottaget 2026-11-24 kl. 10.12');
    expect(footer.page(2, 3)).toBe('Sida 2 av 3');
  });

  it('is in English for a form filled in in English', () => {
    const { language, title } = toDocument(aReceipt({ language: 'en' }));
    expect([language, title]).toEqual([
      'en',
      'Receipt – case number 2026-000127-4, received 2026-11-24 at 10.12',
    ]);
  });
});
