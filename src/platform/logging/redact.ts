/**
 * Nothing that looks like a personal number or an e-mail address reaches a log, whatever wrote it. Applied to the finished
 * line, so that no way in is forgotten; too much is taken rather than too little. Ids (UUIDs) are told apart and stay.
 */
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** 10 or 12 digits, with or without a sign before the last four; numbers of organisations and most telephones look alike. */
const PERSONAL_NUMBER = '(?<!\\d)\\d{6}(?:\\d{2})?[-+\\u2010-\\u2015\\u2212 ]?\\d{4}(?!\\d)';

const EMAIL = '[^\\s"\'<>(),:;\\\\@/]+@[^\\s"\'<>(),:;\\\\@/]+\\.\\p{L}{2,}';

const SECRETS = new RegExp(`(?<id>${UUID})|(?<email>${EMAIL})|(?<number>${PERSONAL_NUMBER})`, 'giu');

export const redact = (text: string): string =>
  text.replace(SECRETS, (found, ...rest) => {
    const { id, email } = rest.at(-1) as { id?: string; email?: string };
    if (id !== undefined) return found;
    return email === undefined ? '[number]' : '[e-mail]';
  });

/** A string of JSON, or a bare number of ten or twelve digits. Time in milliseconds has thirteen. */
const PARTS = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])\d{10}(?:\d{2})?(?![\w.])/g;

/** The same for a line of JSON, which stays JSON. */
export const redactLine = (line: string): string =>
  line.replace(PARTS, (part) => (part.startsWith('"') ? redact(part) : '"[number]"'));
