import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_BYTES = 16;
const PROOF_BYTES = 16;
const TOKEN = /^[\w-]{43}$/;

/**
 * Links that go on with a draft. The token in one is the link's id and a proof that we gave it, worked out from the server's
 * secret: a job can make it again from the id, and what lies in the database opens nothing. It tells nothing of anybody.
 */
export class DraftLinks {
  constructor(private readonly secretKey: string | Uint8Array) {
    if (secretKey.length < 32) throw new RangeError('The secret key is shorter than 32.');
  }

  /** Where the link leads, from the root of the site. It is a key: it stands in a mail to its owner, and in no log. */
  path(linkId: string): string {
    return `/fortsatt/${this.token(linkId)}`;
  }

  token(linkId: string): string {
    const id = Buffer.from(linkId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.proof(id)]).toString('base64url');
  }

  /** The link's id; undefined for a token that we did not give. */
  read(token: string): string | undefined {
    if (!TOKEN.test(token)) return undefined;
    const id = Buffer.from(token, 'base64url').subarray(0, ID_BYTES).toString('hex');
    const linkId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return timingSafeEqual(Buffer.from(token), Buffer.from(this.token(linkId))) ? linkId : undefined;
  }

  /** What addresses are counted by, so that none has to be kept for it. Upper and lower case are one address. */
  addressHash(email: string): Buffer {
    return this.hmac('draft address', email.toLowerCase());
  }

  private proof(id: Buffer): Buffer {
    return this.hmac('draft link', id.toString('hex')).subarray(0, PROOF_BYTES);
  }

  private hmac(purpose: string, about: string): Buffer {
    return createHmac('sha256', this.secretKey).update(`${purpose} ${about}`).digest();
  }
}
