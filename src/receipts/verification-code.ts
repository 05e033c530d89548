import { createHmac } from 'node:crypto';
import { readSpokenCode, spokenCode } from '../cases';

/** 80 bits: it is typed on a page that anybody can reach. */
const LETTERS = 16;

/**
 * The code by which anybody can ask whether a receipt is ours: `XXXX-XXXX-XXXX-XXXX`. Comes from the server's secret and the
 * case, and is another one than the code that opens the case: whoever is shown a receipt's QR code is not shown the case.
 */
export const verificationCode = (secretKey: string, caseId: string): string =>
  spokenCode(createHmac('sha256', secretKey).update(`receipt verification ${caseId}`).digest(), LETTERS);

/** The letters of a typed code, as they are stored; nothing for what can be no code. */
export const readVerificationCode = (typed: string): string | undefined => {
  const letters = readSpokenCode(typed);
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters) ? letters : undefined;
};

/** Where the code is looked up. Nothing where nobody has said how the service is reached. */
export const verificationLink = (publicUrl: string | undefined, code: string): string | undefined =>
  publicUrl === undefined ? undefined : `${publicUrl}/verifiera?kod=${code}`;
