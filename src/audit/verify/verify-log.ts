import type { DataSource, EntityManager } from 'typeorm';
import { isSignedWith } from '../chain/entry-hash';
import { Erasures } from './erasures';
import type { AuditFinding, KnownSeal, VerifiedLog } from './findings';
import { walkChain, type Walked } from './walk-chain';

/** Findings told one by one: whoever rewrote a million entries is not told of each. */
const MOST_TOLD = 50;

export interface VerifyOptions {
  /** The server's; without it nobody can tell whether the whole chain was made anew. */
  readonly secretKey?: string;
  /** What an earlier look told, and was kept where nobody of the database comes. */
  readonly known?: KnownSeal;
}

interface Head {
  readonly position: string;
  readonly hash: Buffer;
  readonly signature: Buffer | null;
}

const UNSEALED = `
  SELECT l.id::text AS id FROM audit_log l
   WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = l.id)
     AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = l.id) ORDER BY l.id`;

const REMOVED_UNSEALED = `
  SELECT u.entry_id::text AS id FROM audit_unsealed u
   WHERE NOT EXISTS (SELECT FROM audit_log l WHERE l.id = u.entry_id) ORDER BY u.entry_id`;

const TAIL = `
  SELECT count(*)::int AS count, coalesce(extract(epoch FROM now() - min(l.at)), 0)::float8 AS oldest
    FROM audit_unsealed u JOIN audit_log l ON l.id = u.entry_id`;

const IS_OPEN = `
  SELECT bool_or(has_table_privilege(name, 'UPDATE') OR has_table_privilege(name, 'DELETE')) AS open
    FROM unnest(ARRAY['audit_log', 'audit_personal', 'audit_chain']) AS name`;

/** Holds the whole log against its chain, as of one moment. Changes nothing. */
export const verifyLog = (db: DataSource, options: VerifyOptions = {}): Promise<VerifiedLog> =>
  db.transaction('REPEATABLE READ', async (tx) => {
    const findings: AuditFinding[] = [];
    let untold = 0;
    const tell = (finding: AuditFinding): void => {
      if (findings.length < MOST_TOLD) findings.push(finding);
      else untold += 1;
    };
    // The log is as long as it is: the limit of a page's questions is not for this.
    await tx.query('SET TRANSACTION READ ONLY');
    await tx.query('SET LOCAL statement_timeout = 0');

    const walked = await walkChain(tx, await Erasures.read(tx), options.known, tell);
    const isSignatureChecked = await checkEnd(tx, walked, options.secretKey, tell);
    if (options.known !== undefined && walked.known !== options.known.hash)
      tell({ fault: 'known-lost', position: options.known.position.toString() });
    for (const { id } of await tx.query<{ id: string }[]>(UNSEALED)) tell({ fault: 'unsealed', entry: id });
    for (const { id } of await tx.query<{ id: string }[]>(REMOVED_UNSEALED))
      tell({ fault: 'removed-unsealed', entry: id });

    const [tail] = await tx.query<VerifiedLog['tail'][]>(TAIL);
    const [access] = await tx.query<{ open: boolean }[]>(IS_OPEN);
    const { sealed, erased, position, hash } = walked;
    return {
      sealed,
      findings,
      untold,
      ...(position > 0n && { seal: { position, hash: hash.toString('hex') } }),
      isSignatureChecked,
      erased,
      tail: tail ?? { count: 0, oldest: 0 },
      isOpen: access?.open !== false,
    };
  });

/** Whether the chain ends where the server last sealed, and whether that was the server. */
const checkEnd = async (
  tx: EntityManager,
  walked: Walked,
  secretKey: string | undefined,
  tell: (finding: AuditFinding) => void,
): Promise<boolean> => {
  const [head] = await tx.query<Head[]>('SELECT position::text AS position, hash, signature FROM audit_head');
  const position = BigInt(head?.position ?? 0);
  if (position > walked.position)
    tell({
      fault: 'cut-off',
      position: walked.position.toString(),
      count: Number(position - walked.position),
    });
  else if (head === undefined || position < walked.position || !head.hash.equals(walked.hash))
    tell({ fault: 'not-signed', position: walked.position.toString() });
  else if (secretKey !== undefined && position > 0n && !isSignedWith(secretKey, { ...head, position }))
    tell({ fault: 'not-signed', position: head.position });
  return secretKey !== undefined;
};
