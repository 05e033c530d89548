import { createHash, createHmac } from 'node:crypto';

/** Whoever holds a browser's token, known by its hash only: what lies in the database opens nothing. */
export type Owner = Buffer & { readonly isOwner: unique symbol };

/** The owner behind a browser's token. */
export const ownerOf = (token: string): Owner => createHash('sha256').update(token).digest() as Owner;

/** The owner behind an account of the staff. No token reads like it: a token has no colon. */
export const staffOwnerOf = (accountId: string): Owner => ownerOf(`staff:${accountId}`);

/**
 * The owner behind a person who is signed in: the same on every device. Keyed, so that nobody who knows whom a provider knows
 * can tell from the database what is theirs.
 */
export const personOwnerOf = (
  secretKey: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Owner =>
  createHmac('sha256', secretKey)
    .update(`resident:${JSON.stringify([issuer, subject])}`)
    .digest() as Owner;
