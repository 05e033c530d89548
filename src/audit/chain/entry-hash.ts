import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** An entry of the log, all of it as text, so that its hash is the same wherever it is worked out. */
export interface HashedEntry {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly caseId: string | null;
  readonly formId: string | null;
  /** As PostgreSQL writes jsonb: names in its order, one space after colon and comma. */
  readonly details: string;
  /** Of what is personal, with its salt: see `saltedHash`. */
  readonly personalHash: Buffer | null;
}

/** What reads a `HashedEntry` from `audit_log l`. */
export const HASHED_COLUMNS = `
  l.id::text AS id, (extract(epoch FROM l.at) * 1000)::bigint::text AS at, l.actor, l.action, l.case_id::text AS "caseId",
  l.form_id AS "formId", l.details::text AS details, l.personal_hash AS "personalHash"`;

/** Before the first entry. */
export const BEGINNING: Buffer = Buffer.alloc(32);

/** Each field after its length, so that no two entries read alike. */
const field = (value: string | null): string =>
  value === null ? '-' : `${Buffer.byteLength(value)}:${value}`;

/** Of one entry, wherever it stands in the chain. */
export const entryHash = (entry: HashedEntry): Buffer =>
  createHash('sha256')
    .update(
      [
        entry.id,
        entry.at,
        entry.actor,
        entry.action,
        entry.caseId,
        entry.formId,
        entry.details,
        entry.personalHash?.toString('hex') ?? null,
      ]
        .map(field)
        .join(','),
    )
    .digest();

/** Of the chain up to a position: the chain before, the position, the entry there. */
export const chainHash = (before: Buffer, position: bigint, entry: Buffer): Buffer =>
  createHash('sha256').update(before).update(`${position}:`).update(entry).digest();

/** Signs how far the chain goes. Whoever rewrites the whole chain in the database has no key for this. */
export const signatureOf = (secretKey: string, position: bigint, hash: Buffer): Buffer =>
  createHmac('sha256', secretKey)
    .update(`audit head:${position}:${hash.toString('hex')}`)
    .digest();

export const isSignedWith = (
  secretKey: string,
  head: { readonly position: bigint; readonly hash: Buffer; readonly signature: Buffer | null },
): boolean =>
  head.signature !== null &&
  timingSafeEqual(head.signature, signatureOf(secretKey, head.position, head.hash));
