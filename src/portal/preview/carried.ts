import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FileValue, Filled } from '../../form';

/** What is filled in, and what was searched for in long lists. */
export interface PreviewState extends Filled {
  readonly searches?: string;
}

/** A file that was chosen for a question, by the name of its control. */
export interface CarriedFile {
  readonly field: string;
  readonly file: FileValue;
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
    const carried = this.sealed(formId, { answer, chosen, searches });
    return carried.length > LONGEST ? undefined : carried;
  }

  /** A file that was chosen, so that it can come along with the page: what it is called and how large it is, and nothing of it. */
  sealFile(formId: string, file: CarriedFile): string {
    return this.sealed(`file ${formId}`, file);
  }

  /** Undefined for what was not made here, or for another form. */
  openFile(formId: string, carried: string): CarriedFile | undefined {
    return this.opened(`file ${formId}`, carried) as CarriedFile | undefined;
  }

  /** Undefined for what was not made here, or for another form. */
  open(formId: string, carried: string): PreviewState | undefined {
    return this.opened(formId, carried) as PreviewState | undefined;
  }

  private sealed(about: string, content: unknown): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(about));
    const text = deflateRawSync(JSON.stringify(content));
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  private opened(about: string, carried: string): unknown {
    try {
      const sealed = Buffer.from(carried, 'base64url');
      const cipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE))
        .setAAD(Buffer.from(about))
        .setAuthTag(sealed.subarray(-TAG));
      const text = Buffer.concat([cipher.update(sealed.subarray(NONCE, -TAG)), cipher.final()]);
      return JSON.parse(inflateRawSync(text, { maxOutputLength: LARGEST }).toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  }
}
