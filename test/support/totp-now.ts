import { Secret, TOTP } from 'otpauth';

/** What an app shows that was told a key by hand. @param off milliseconds that its clock is wrong by */
export const totpNow = (key: string, off = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + off });
