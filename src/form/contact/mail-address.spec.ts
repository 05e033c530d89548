import { isMailAddress } from './mail-address';
import { maskContact } from './mask-contact';

describe('a mail address', () => {
  it.each([
    'anna@example.se',
    'a.b+c@sub.example.se',
    "o'hara@example.se",
    'åsa@räksmörgås.se',
    'a@xn--8-8tb.se',
  ])('may be %s', (text) => expect(isMailAddress(text)).toBe(true));

  it.each([
    '',
    'anna',
    '@example.se',
    'anna@',
    'anna@localhost',
    'anna@example.se\r\nBcc: all@example.se',
    'anna@example.se, bo@example.se',
    'Anna <anna@example.se>',
    '"a b"@example.se',
    'anna@[127.0.0.1]',
    'an na@example.se',
    'a..b@example.se',
    'a@b@example.se',
    'anna\u0000@example.se',
    'anna@example..se',
    `${'a'.repeat(65)}@example.se`,
    `anna@${'a.'.repeat(130)}se`,
  ])('is not %j', (text) => expect(isMailAddress(text)).toBe(false));

  it('is covered so that its owner knows it again', () => {
    expect(maskContact('erik@example.se')).toBe('e•••@example.se');
    expect(maskContact('+46701740605')).toBe('+467••••05');
  });
});
