import { isRightToLeft } from './direction';

describe('a language is written', () => {
  it.each(['ar', 'ar-SE', 'fa', 'prs', 'he', 'ckb', 'ur', 'yi', 'ps', 'dv', 'ku-Arab'])(
    'from right to left: %s',
    (language) => expect(isRightToLeft(language)).toBe(true),
  );
  it.each(['sv', 'sv-SE', 'ti', 'ku', 'ar-Latn', 'no such language', ''])(
    'from left to right: %s',
    (language) => expect(isRightToLeft(language)).toBe(false),
  );
});
