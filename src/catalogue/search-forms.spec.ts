import { searchForms } from './search-forms';

const forms = [
  {
    id: 'synpunkter',
    title: 'Synpunkter och felanmälan',
    summary: 'Berätta vad som är trasigt och var.',
    keywords: ['gatlampa', 'klotter'],
  },
  { id: 'skolskjuts', title: 'Skolskjuts', summary: 'Ansök om resa till och från skolan.' },
  { id: 'handling', title: 'Begäran om allmän handling', inside: ['Vilka handlingar vill du ta del av?'] },
];

const found = (query: string): string[] => searchForms(forms, query).map((form) => form.id);

describe('a search among the services', () => {
  it('finds by the beginning of a word, whatever its case', () => {
    expect(found('SYN')).toEqual(['synpunkter']);
  });

  it('finds without a Swedish keyboard', () => {
    expect(found('felanmalan')).toEqual(['synpunkter']);
  });

  it('finds another form of the word', () => {
    expect(found('gatlampor')).toEqual(['synpunkter']);
    expect(found('handlingen')).toEqual(['handling']);
  });

  it('finds inside the long words of Swedish', () => {
    expect(found('skjuts')).toEqual(['skolskjuts']);
  });

  it('puts a word of the title before one that is only inside', () => {
    expect(
      searchForms(
        [
          { id: 'b', title: 'Bidrag', inside: ['Vad heter hunden?'] },
          { id: 'h', title: 'Hund' },
        ],
        'hund',
      ).map((form) => form.id),
    ).toEqual(['h', 'b']);
  });

  it('wants every word', () => {
    expect(found('skolskjuts klotter')).toEqual([]);
  });

  it('finds nothing for no words, or for signs alone', () => {
    expect(found('  ')).toEqual([]);
    expect(found('%_\'"')).toEqual([]);
  });
});
