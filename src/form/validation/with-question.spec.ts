import { withQuestion } from './with-question';

const told = (sentence: string, label: string, entry?: string) =>
  withQuestion(sentence, { kind: 'list', label } as never, entry, 'sv');

describe('a sentence in a list of all that is wrong', () => {
  it.each([
    ['Skriv minst 3 tecken.', 'Namn', 'Namn: Skriv minst 3 tecken.'],
    ['Skriv minst 3 tecken.', 'Vad heter du?', 'Vad heter du? Skriv minst 3 tecken.'],
    ['Skriv ditt namn.', 'Ditt namn:', 'Skriv ditt namn.'],
    ['Skriv personnumret med 12 siffror.', 'Personnummer', 'Skriv personnumret med 12 siffror.'],
    ['Skriv minst 3 tecken.', '', 'Skriv minst 3 tecken.'],
    ['Skriv minst 3 tecken.', 'x'.repeat(81), 'Skriv minst 3 tecken.'],
  ])('%s of ”%s”', (sentence, label, expected) => expect(told(sentence, label)).toBe(expected));

  it('names the entry first', () =>
    expect(told('Adress 2: Skriv minst 3 tecken.', 'Gata', 'Adress 2')).toBe(
      'Adress 2, Gata: Skriv minst 3 tecken.',
    ));

  it('is left alone where no question is', () =>
    expect(withQuestion('Skriv om.', { kind: 'unknown', label: 'kod' }, undefined, 'sv')).toBe('Skriv om.'));
});
