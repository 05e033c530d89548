import { directionOf, inLanguage } from './language';

describe('which way a language is written', () => {
  it.each([
    ['sv', 'ltr'],
    ['ar', 'rtl'],
    ['ar-SE', 'rtl'],
    ['fa', 'rtl'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['az-Arab-IR', 'rtl'],
    ['uz-Latn', 'ltr'],
    ['HE', 'rtl'],
    ['', 'ltr'],
  ] as const)('%s: %s', (language, direction) => expect(directionOf(language)).toBe(direction));

  it('is said only where a text is in another language', () => {
    expect(inLanguage(undefined)).toEqual({});
    expect(inLanguage('"><b>')).toEqual({});
    expect(inLanguage('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  });
});
