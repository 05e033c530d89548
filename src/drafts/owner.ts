import { createHash } from 'node:crypto';

/** Whoever holds a browser's token, known by its hash only: what lies in the database opens nothing. */
export type Owner = Buffer & { readonly isOwner: unique symbol };

/** The owner behind a browser's token. */
export const ownerOf = (token: string): Owner => createHash('sha256').update(token).digest() as Owner;

/** The owner behind an account of the staff. No token reads like it: a token has no colon. */
export const staffOwnerOf = (accountId: string): Owner => ownerOf(`staff:${accountId}`);
