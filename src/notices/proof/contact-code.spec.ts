import { contactCode, isContactCode } from './contact-code';

const SECRET = 'a secret of at least 32 characters';
const ID = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

describe('the code that shows that an address is one’s own', () => {
  it('has six digits, and is the same each time it is worked out', () => {
    expect(contactCode(SECRET, ID)).toMatch(/^\d{6}$/);
    expect(contactCode(SECRET, ID)).toBe(contactCode(SECRET, ID));
    expect(contactCode(SECRET, ID)).not.toBe(contactCode(`${SECRET}.`, ID));
  });

  it('may be typed with spaces and hyphens, and in no other way', () => {
    expect(isContactCode(' 012 345', '012345')).toBe(true);
    expect(isContactCode('012-345', '012345')).toBe(true);
    for (const wrong of ['', '01234', '0123456', '543210', '12345'])
      expect(isContactCode(wrong, '012345')).toBe(false);
  });
});
