import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

const keyOf = (secretKey: string): Buffer =>
  createHmac('sha256', secretKey).update('staff sign-in secrets').digest();

/**
 * Seals bytes with AES-256-GCM under the server's key, so that they can lie in the database or go to a browser and back.
 * @param owner whose they are: for nobody else they open
 */
export const seal = (secretKey: string, owner: string, bytes: Buffer): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secretKey), nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
};

/** What was sealed; undefined for anything else, for another owner, and under another key. */
export const unseal = (secretKey: string, owner: string, sealed: Buffer): Buffer | undefined => {
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secretKey), sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
};
