import { plainWords } from './plain-words';

describe('a text in Markdown, on paper', () => {
  it.each([
    ['Vanlig text.', 'Vanlig text.'],
    ['**Fet** och *lutad*', 'Fet och lutad'],
    ['[Läs mer](https://a.se/b)', 'Läs mer (https://a.se/b)'],
    ['[a@b.se](mailto:a@b.se)', 'a@b.se'],
    ['[x](javascript:alert(1))', 'x'],
    ['Ett.\n\nTvå.', 'Ett.\nTvå.'],
    ['Ta med:\n\n- pass\n- **bild**', 'Ta med:\n• pass\n• bild'],
    ['1 < 2 & "3"', '1 < 2 & "3"'],
    ['# Rubrik\n\n> sagt', 'Rubrik\nsagt'],
    ['a\\*b', 'a*b'],
    ['<b>x</b>', '<b>x</b>'],
  ])('%j is %j', (markdown, words) => expect(plainWords(markdown)).toBe(words));

  it('is nothing where there is none', () => expect(plainWords(undefined)).toBeUndefined());
});
