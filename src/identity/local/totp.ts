import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is shown; apps know no other (RFC 6238, 5.2). */
const PERIOD = 30;

/** Steps before and after now whose codes are taken: clocks go wrong, and typing takes time. */
const WINDOW = 1;

/** 160 bits, as RFC 4226 recommends. */
export const makeTotpSecret = (): Buffer => randomBytes(20);

const totpOf = (secret: Buffer, about: { readonly issuer?: string; readonly label?: string } = {}): TOTP =>
  new TOTP({ ...about, secret: new Secret({ buffer: new Uint8Array(secret).buffer }), period: PERIOD });

/** What an app is told by a QR code. */
export const totpAddress = (secret: Buffer, issuer: string, label: string): string =>
  // A colon parts the two.
  totpOf(secret, { issuer: issuer.replaceAll(':', ' '), label }).toString();

/** The same, to be typed in: in groups of four. */
export const totpKey = (secret: Buffer): string => totpOf(secret).secret.base32.replace(/.{4}(?=.)/g, '$& ');

/**
 * The step that a code is of; undefined for a wrong code.
 * @param now milliseconds
 */
export const totpStep = (secret: Buffer, code: string, now: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
};
