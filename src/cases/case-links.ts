import { createHmac, timingSafeEqual } from 'node:crypto';
import { readSpokenCode, spokenCode } from './spoken-code';

const CODE_LENGTH = 12;

/**
 * The two keys a resident has to a case: a secret in the link, which shows that it was received, and a code on the receipt,
 * which shows what was written. Both come from the server's secret and the case, so that a repeat gives the same ones and
 * nothing about them is stored.
 */
export class CaseLinks {
  constructor(private readonly secretKey: string | Uint8Array) {
    if (secretKey.length < 32) throw new RangeError('The secret key is shorter than 32.');
  }

  /** Where the case is shown to whoever has the link: the same address for ever. */
  path(caseId: string, number: string): string {
    return `/arenden/${number}/${this.secret(caseId, number)}`;
  }

  /**
   * The receipt alone, for the program that sent the case in: it knows what was written, and has no browser to keep a code.
   * @param page the case's address, whole or from its root
   */
  receiptOf(page: string, caseId: string): string {
    return `${page}/kvittens.pdf?kod=${this.code(caseId)}`;
  }

  /** 22 characters of base64url: 128 bits. */
  secret(caseId: string, number: string): string {
    return this.hmac('case link', `${caseId} ${number}`).subarray(0, 16).toString('base64url');
  }

  isSecret(given: string, caseId: string, number: string): boolean {
    return areSame(given, this.secret(caseId, number));
  }

  /** `XXXX-XXXX-XXXX`: 60 bits, for behind a link that is secret itself. */
  code(caseId: string): string {
    return spokenCode(this.hmac('case code', caseId), CODE_LENGTH);
  }

  /** However it was typed: lower case, spaces, no hyphens, o for 0, l or i for 1. */
  isCode(typed: string, caseId: string): boolean {
    return areSame(readSpokenCode(typed), readSpokenCode(this.code(caseId)));
  }

  private hmac(purpose: string, about: string): Buffer {
    return createHmac('sha256', this.secretKey).update(`${purpose} ${about}`).digest();
  }
}

/** Takes as long whatever differs. */
function areSame(given: string, right: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
