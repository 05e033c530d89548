import type { EntityManager } from 'typeorm';
import { BEGINNING, chainHash, entryHash, HASHED_COLUMNS, type HashedEntry } from '../chain/entry-hash';
import { saltedHash } from '../personal';
import type { Erasures } from './erasures';
import type { AuditFinding, KnownSeal } from './findings';

/** Links read at a time. */
const PAGE = 10_000;

/** Who wrote and what stands apart, beside an entry. All of it null where the log has no such entry. */
type Found = {
  readonly [Part in keyof HashedEntry]: HashedEntry[Part] | null;
};

interface Link extends Found {
  readonly position: string;
  readonly entryId: string;
  readonly chained: Buffer;
  readonly hash: Buffer;
  readonly salt: Buffer | null;
  readonly personal: string | null;
}

const LINKS = `
  SELECT c.position::text AS position, c.entry_id::text AS "entryId", c.entry_hash AS chained, c.hash,
         ${HASHED_COLUMNS}, p.salt, p.data::text AS personal
    FROM audit_chain c
    LEFT JOIN audit_log l ON l.id = c.entry_id
    LEFT JOIN audit_personal p ON p.entry_id = c.entry_id
   WHERE c.position > $1 ORDER BY c.position LIMIT ${PAGE}`;

export interface Walked {
  readonly sealed: number;
  readonly erased: number;
  /** Where the chain ends. */
  readonly position: bigint;
  readonly hash: Buffer;
  /** The hash at the place that was asked for; undefined where the chain has no such place. */
  readonly known: string | undefined;
}

/** Follows the chain from its beginning, a page at a time, and tells of whatever is not as it was sealed. */
export const walkChain = async (
  tx: EntityManager,
  erasures: Erasures,
  known: KnownSeal | undefined,
  tell: (finding: AuditFinding) => void,
): Promise<Walked> => {
  let [position, before, sealed, erased]: [bigint, Buffer, number, number] = [0n, BEGINNING, 0, 0];
  let knownHash: string | undefined;
  for (;;) {
    const links = await tx.query<Link[]>(LINKS, [position.toString()]);
    for (const link of links) {
      const own = BigInt(link.position);
      tellGap(position, own, tell);
      if (!chainHash(before, own, link.chained).equals(link.hash) && own === position + 1n)
        tell({ fault: 'moved', position: link.position, entry: link.entryId });
      if (!isEntry(link)) tell({ fault: 'removed', position: link.position, entry: link.entryId });
      else {
        if (!entryHash(link).equals(link.chained))
          tell({ fault: 'changed', position: link.position, entry: link.entryId });
        else if (link.action === 'audit.seal-broken') tell({ fault: 'was-not-signed', ...placeIn(link) });
        const fault = personalFault(link, erasures);
        if (fault === 'erased') erased += 1;
        else if (fault !== undefined) tell({ fault, position: link.position, entry: link.entryId });
      }
      [position, before] = [own, link.hash];
      sealed += 1;
      if (own === known?.position) knownHash = link.hash.toString('hex');
    }
    if (links.length < PAGE) return { sealed, erased, position, hash: before, known: knownHash };
  }
};

const tellGap = (before: bigint, own: bigint, tell: (finding: AuditFinding) => void): void => {
  const missing = Number(own - before - 1n);
  if (missing > 0) tell({ fault: 'link-removed', position: (before + 1n).toString(), count: missing });
};

const isEntry = (link: Link): link is Link & HashedEntry => link.id !== null;

/** Where the seal was that was not the server's own. */
const placeIn = ({ details, entryId }: Link & HashedEntry): Pick<AuditFinding, 'position' | 'entry'> => {
  const { position } = JSON.parse(details) as { position?: unknown };
  return { position: String(position), entry: entryId };
};

const personalFault = (
  { entryId, caseId, personalHash, salt, personal }: Link,
  erasures: Erasures,
): 'erased' | 'personal-changed' | 'personal-removed' | undefined => {
  if (salt !== null && personal !== null)
    return personalHash !== null && saltedHash(salt, personal).equals(personalHash)
      ? undefined
      : 'personal-changed';
  if (personalHash === null) return undefined;
  return erasures.cover(entryId, caseId) ? 'erased' : 'personal-removed';
};
