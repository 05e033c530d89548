import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Filled } from '../../form';

/** What is filled in, and what was searched for in long lists. */
export interface PreviewState extends Filled {
  readonly searches?: string;
}

/** Letters of an address that a proxy lets by, with room for the rest of it. */
const LONGEST = 6000;

/** Bytes that what is carried may unfold to: what comes back is ours, and short things still unfold to long ones. */
const LARGEST = 1024 * 1024;

const [NONCE, TAG] = [12, 16];

/**
 * What is filled in in a preview, carried from page to page in their addresses, since it is stored nowhere. It is encrypted
 * (AES-256-GCM), so that nothing of it can be read in an address, and bound to its form.
 */
export class Carried {
  private readonly key: Buffer;

  constructor(secretKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', secretKey, '', 'preview answers', 32));
  }

  /** Undefined where it is too much for an address. */
  seal(formId: string, { answer, chosen, searches }: PreviewState): string | undefined {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(formId));
    const text = deflateRawSync(JSON.stringify({ answer, chosen, searches }));
    const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    const carried = sealed.toString('base64url');
    return carried.length > LONGEST ? undefined : carried;
  }

  /** Undefined for what was not made here, or for another form. */
  open(formId: string, carried: string): PreviewState | undefined {
    try {
      const sealed = Buffer.from(carried, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE))
        .setAAD(Buffer.from(formId))
        .setAuthTag(sealed.subarray(-TAG));
      const text = Buffer.concat([cipher.update(sealed.subarray(NONCE, -TAG)), cipher.final()]);
      return JSON.parse(inflateRawSync(text, { maxOutputLength: LARGEST }).toString('utf8')) as PreviewState;
    } catch {
      return undefined;
    }
  }
}
