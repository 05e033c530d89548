import { createHmac, timingSafeEqual } from 'node:crypto';

/** Minutes that a code is good for. */
export const CODE_MINUTES = 15;

/** Times that one may be typed wrong, the right one included: 5 of a million. */
export const CODE_TRIES = 5;

const DIGITS = 6;

/** The code of a proof, from the server's secret: a job can make it again, and the database holds nothing that opens anything. */
export const contactCode = (secretKey: string, proofId: string): string => {
  const digest = createHmac('sha256', secretKey).update(`contact code ${proofId}`).digest();
  // Six bytes: the remainder is as good as even (2^48 is three hundred million times a million).
  return String(digest.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** However it was typed: with spaces, with hyphens. */
export const isContactCode = (typed: string, right: string): boolean => {
  const given = Buffer.from(typed.replace(/[\s\p{Pd}]/gu, ''));
  const wanted = Buffer.from(right);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
