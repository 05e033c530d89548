import type { EntityManager } from 'typeorm';

interface Erasure {
  readonly id: string;
  readonly caseId: string | null;
  readonly upTo: string | null;
}

const FIND = `
  SELECT l.id::text AS id, l.case_id::text AS "caseId", l.details->>'upTo' AS "upTo"
    FROM audit_log l JOIN audit_chain c ON c.entry_id = l.id
   WHERE l.action = 'audit.erased'`;

/** What the log tells of erasures, all of them: the last entry that each reached, for all cases and for single ones. */
export class Erasures {
  private constructor(
    private readonly all: bigint,
    private readonly ofCase: ReadonlyMap<string, bigint>,
  ) {}

  /** Only sealed ones count: what is personal is gone for good, so its erasure must be. */
  static async read(tx: EntityManager): Promise<Erasures> {
    let all = 0n;
    const ofCase = new Map<string, bigint>();
    for (const { id, caseId, upTo } of await tx.query<Erasure[]>(FIND)) {
      const reached = smaller(upTo, id);
      if (caseId === null) all = larger(all, reached);
      else ofCase.set(caseId, larger(ofCase.get(caseId) ?? 0n, reached));
    }
    return new Erasures(all, ofCase);
  }

  cover(entry: string, caseId: string | null): boolean {
    const reached = caseId === null ? this.all : larger(this.all, this.ofCase.get(caseId) ?? 0n);
    return BigInt(entry) <= reached;
  }
}

/** It cannot have reached what was written after it, whatever it says. */
const smaller = (upTo: string | null, id: string): bigint => {
  const said = /^\d{1,19}$/.test(upTo ?? '') ? BigInt(upTo ?? '') : 0n;
  return said < BigInt(id) ? said : BigInt(id);
};

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);
