import { createHmac, timingSafeEqual } from 'node:crypto';

/** Days that a link to a preview is good for. */
export const LINK_DAYS = 7;
const HOUR = 60 * 60 * 1000;

/** `<form>.<hour it ends, in base 36>.<22 letters of base64url>`. */
const TOKEN = /^([a-z0-9-]{1,64})\.([0-9a-z]{1,8})\.([\w-]{22})$/;

/**
 * Links by which colleagues without an account see what a designer works on. Nothing of them is stored: a link says which form it
 * is to and until when it is good, and is signed with the server's secret (128 bits).
 */
export class PreviewLinks {
  constructor(private readonly secretKey: string) {}

  /** @returns the link's secret, and when it is good no more */
  make(formId: string, now: Date): { readonly token: string; readonly until: Date } {
    const hour = Math.ceil(now.getTime() / HOUR) + LINK_DAYS * 24;
    const until = hour.toString(36);
    return { token: `${formId}.${until}.${this.sign(formId, until)}`, until: endOf(hour) };
  }

  /** Undefined for one that is forged, cut or over: nobody is told which. */
  read(token: string, now: Date): { readonly formId: string; readonly until: Date } | undefined {
    const [, formId = '', until = '', given = ''] = TOKEN.exec(token) ?? [];
    const end = endOf(Number.parseInt(until, 36));
    const isOurs = areSame(given, this.sign(formId, until));
    return isOurs && now < end ? { formId, until: end } : undefined;
  }

  private sign(formId: string, until: string): string {
    const hmac = createHmac('sha256', this.secretKey).update(`preview link ${formId} ${until}`).digest();
    return hmac.subarray(0, 16).toString('base64url');
  }
}

/** Hours since 1970 as a moment. */
const endOf = (hour: number): Date => new Date(hour * HOUR);

/** Takes as long whatever differs. */
const areSame = (given: string, right: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
