/** Characters of an address that mail can be sent to (RFC 5321, 4.5.3.1.3). */
const LONGEST_LOGIN = 254;
const LONGEST_NAME = 200;

/** The address that somebody signs in with, however it was typed; undefined for what can be none. */
export const readLogin = (typed: string): string | undefined => {
  const login = typed.trim().toLowerCase().normalize('NFC');
  const isAddress = /^[^\s@\p{Cc}\p{Cs}]+@[^\s@.\p{Cc}\p{Cs}]+(\.[^\s@.\p{Cc}\p{Cs}]+)+$/u.test(login);
  return isAddress && login.length <= LONGEST_LOGIN ? login : undefined;
};

/** A person's name; undefined where there is none. */
export const readName = (typed: unknown): string | undefined => {
  const text = typeof typed === 'string' ? typed : '';
  const name = text
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  // Cutting may have parted a pair.
  return name === '' ? undefined : name.replace(/[\ud800-\udbff]$/, '');
};
