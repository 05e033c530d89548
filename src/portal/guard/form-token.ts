import { createHmac, timingSafeEqual } from 'node:crypto';

/** Posted with the review: shows that its page was fetched from us. */
export const TOKEN = '_token';

/** The first time a review is shown, or after somebody was asked to press once more. */
export type Showing = 'first' | 'again';

const markOf = (secretKey: string, draftId: string, showing: Showing): string =>
  createHmac('sha256', secretKey).update(`form token ${showing} ${draftId}`).digest('base64url').slice(0, 22);

/** Signed, for one draft, and good for as long as the draft is: a page may lie open overnight. */
export const formToken = (secretKey: string, draftId: string, showing: Showing): string =>
  `${showing}.${markOf(secretKey, draftId, showing)}`;

/** Which page it was that this came from; undefined for a token of another draft, and for one that we did not make. */
export const showingOf = (secretKey: string, draftId: string, token: string): Showing | undefined =>
  (['first', 'again'] as const).find((showing) => {
    const [ours, theirs] = [Buffer.from(formToken(secretKey, draftId, showing)), Buffer.from(token)];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs);
  });
