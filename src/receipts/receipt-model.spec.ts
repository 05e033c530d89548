import type { AnswerRow } from '../form/answer/summary';
import type { Block, Inline } from '../pdf';
import type { Receipt } from './receipt';
import { toDocument } from './receipt-model';
import { aReceipt, receiptData } from './receipt.samples';

const document = (parts: Partial<Receipt> = {}) => toDocument(aReceipt(parts), () => 'd'.repeat(64));

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
        return [block.head, ...block.rows].map((row) => `row ${row.map(words).join(' | ')}`);
      case 'qr':
      case 'figure':
      case 'field':
        return [];
      default:
        return `${block.kind} ${words(block.text)}`;
    }
  });
const answered = (label: string, value: string): AnswerRow => ({
  kind: 'answer',
  pointer: '',
  label,
  value,
  privacy: 'none',
});
const told = (parts: Partial<Receipt>) => lines(document(parts).blocks);

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
        'box Inskickat via: Webbformuläret',
        'facts Kod till ditt ärende: ABCD-EFGH-JKMN',
      ]),
    );
  });

  it('shows Swedish summer time in summer', () => {
    expect(told({ received: new Date('2026-06-30T22:05:00Z') })).toContain(
      'box Mottaget: 2026-07-01 kl. 00.05',
    );
  });

  it('has every question in its order, also those without answer', () => {
    const found = told({
      sections: [
        {
          pageKey: 'a',
          title: 'Om dig',
          rows: [
            answered('Namn', 'Åsa'),
            { kind: 'heading', label: 'Barn 1', level: 2 },
            answered('Ålder', ''),
          ],
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
    const found = told({ nextSteps: [{ text: 'Vi läser.' }], contact: { phone: '0435-77 90 00' }, privacy });
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
    const { title, footer } = document();
    expect(title).toBe('Kvittens – ärendenummer 2026-000127-4, mottaget 2026-11-24 kl. 10.12');
    expect(footer.left).toBe('2026-000127-4 · mottaget 2026-11-24 kl. 10.12');
    expect(footer.page(2, 3)).toBe('Sida 2 av 3');
  });

  it('is in English for a form filled in in English', () => {
    const { language, title } = document({ language: 'en', textLanguage: 'en' });
    expect([language, title]).toEqual([
      'en',
      'Receipt – case number 2026-000127-4, received 2026-11-24 at 10.12',
    ]);
  });

  it('says by what it can be checked, with a QR code where it is known how the service is reached', () => {
    const code = 'AAAA-BBBB-CCCC-DDDD';
    expect(told({ verification: { code } })).toContain(`box Verifieringskod: ${code}`);
    expect(told({ verification: { code } }).join()).toContain('Kontrollera en kvittens');
    const link = `https://e.exempel.se/verifiera?kod=${code}`;
    const { blocks } = document({ verification: { code, link } });
    const box = blocks.find(({ kind }) => kind === 'box');
    expect(box).toMatchObject({ qr: { text: link } });
    expect(lines(blocks)).toContain(`facts Kontrollera den här: ${link}`);
    expect(document({ verification: { code } }).blocks.find(({ kind }) => kind === 'box')).not.toHaveProperty(
      'qr',
    );
  });

  it('prints the fingerprint of the answers, and of which version they are', () => {
    expect(told({ data: receiptData() })).toEqual(
      expect.arrayContaining([
        `facts SHA-256 för svaren (answer.json): ${'d'.repeat(64)}`,
        'facts Formulär och version: synpunkter, 3',
      ]),
    );
  });

  it('makes a table of a list’s entries that ask the same few short things', () => {
    const entry = (n: number, name: string, age: string): AnswerRow[] => [
      { kind: 'heading', label: `Barn ${n}`, level: 2 },
      answered('Namn', name),
      answered('Ålder', age),
    ];
    const section = (...rows: AnswerRow[]) => ({ sections: [{ pageKey: 'a', title: 'Barn', rows }] });
    const found = told(section(...entry(1, 'Åsa', '4'), ...entry(2, 'Bo', '')));
    expect(found.slice(found.indexOf('h2 Barn')).slice(0, 4)).toEqual([
      'h2 Barn',
      'row Barn | Namn | Ålder',
      'row 1 | Åsa | 4',
      'row 2 | Bo | Inget svar',
    ]);
    const long = told(
      section(...entry(1, 'Åsa', '4'), ...entry(2, 'ett långt svar som behöver mer plats', '')),
    );
    expect(long).toEqual(expect.arrayContaining(['h3 Barn 1', 'facts Namn: Åsa', 'h3 Barn 2']));
  });

  it('names the files that were sent in, with kind, size and fingerprint, and tells where they are', () => {
    const file = { name: 'Intyg.pdf', mediaType: 'application/pdf', size: 312_000, sha256: 'e'.repeat(64) };
    const rows = [{ ...answered('Intyg', 'Intyg.pdf (312\u00A0kB)'), files: [file] }];
    const sections = [{ pageKey: 'a', title: 'Handlingar', rows }];
    const row = `row Intyg.pdf | PDF | 312\u00A0kB | ${'e'.repeat(64)}`;
    expect(told({ sections })).toEqual(
      expect.arrayContaining([
        'facts Intyg: Intyg.pdf (312\u00A0kB)',
        'paragraph Filerna finns hos oss. Fingeravtrycket (SHA-256) visar att en fil är just den som skickades in.',
        row,
      ]),
    );
    expect(told({ sections, files: [{ ...file, bytes: new Uint8Array() }] })).toEqual(
      expect.arrayContaining([
        'paragraph Filerna ligger i den här PDF-filen. Öppna listan över bilagor i ditt PDF-program för att se dem.',
        row,
      ]),
    );
  });

  it('lists a file once, however many questions it answers, and under each name that it was sent by', () => {
    const file = { name: 'Intyg.pdf', mediaType: 'application/pdf', size: 312_000, sha256: 'e'.repeat(64) };
    const rows = [file, { ...file, name: 'Samma.pdf' }, file].map((one, place) => ({
      ...answered(`Fråga ${place}`, one.name),
      files: [one],
    }));
    const found = told({ sections: [{ pageKey: 'a', title: 'Handlingar', rows }] });
    expect(found.filter((line) => line.startsWith('row ') && line.includes('e'.repeat(64)))).toEqual([
      expect.stringContaining('Intyg.pdf'),
      expect.stringContaining('Samma.pdf'),
    ]);
  });

  it('names a file that stands in an answer, instead of printing it', () => {
    const url = `data:image/png;name=m%C3%A5ne.png;base64,${Buffer.alloc(1200).toString('base64')}`;
    const found = told({ sections: [{ pageKey: 'a', title: 'Bild', rows: [answered('Bild', url)] }] });
    expect(found).toEqual(
      expect.arrayContaining([
        'facts Bild: måne.png',
        `row måne.png | PNG | 1,2\u00A0kB | ${'d'.repeat(64)}`,
      ]),
    );
  });
});

describe('the language of a receipt', () => {
  const languages = (blocks: readonly Block[]): (string | undefined)[] =>
    blocks.map((block) => ('language' in block ? block.language : undefined));
  const arabic = (label: string, lang?: string): AnswerRow => ({
    ...answered(label, 'x'),
    ...(lang && { lang }),
  });
  const inArabic = (...rows: AnswerRow[]): Partial<Receipt> => ({
    language: 'en',
    textLanguage: 'ar',
    form: { text: 'منحة', lang: 'ar' },
    sections: [{ pageKey: 'a', title: 'عنك', lang: 'ar', rows }],
  });

  it('is the form’s, where all of it is told in it; the engine’s words are marked', () => {
    const { language, blocks } = document(inArabic(arabic('الاسم', 'ar')));
    expect(language).toBe('ar');
    expect(languages(blocks.filter(({ kind }) => kind === 'heading')).slice(0, 2)).toEqual(['en', undefined]);
    expect(blocks.find(({ kind }) => kind === 'box')).toMatchObject({ facts: [{ language: 'en' }, {}, {}] });
  });

  it('is the engine’s, where some of it is not; what is in another is marked', () => {
    const { language, blocks } = document(inArabic(arabic('الاسم', 'ar'), arabic('Övrigt', 'sv')));
    expect(language).toBe('en');
    const facts = blocks.find((block) => block.kind === 'facts' && block.facts.length === 2);
    expect(facts).toMatchObject({ facts: [{ language: 'ar' }, { language: 'sv-SE' }] });
  });

  it('is nowhere said to be another where there is only one', () => {
    const { language, blocks } = document({
      sections: [{ pageKey: 'a', title: 'Om', rows: [answered('Namn', 'Åsa')] }],
    });
    expect(language).toBe('sv-SE');
    expect(languages(blocks)).toEqual(blocks.map(() => undefined));
  });
});
