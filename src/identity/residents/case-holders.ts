import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Lent, momentOf, type Transaction } from '../../platform/database';
import type { Resident } from './resident';

/** Who was signed in when a case was sent in, as the provider vouched for them. */
export type Holder = Pick<Resident, 'issuer' | 'subject' | 'level' | 'signedInAt'>;

/** The only reader and writer of whose a case is. */
@Injectable()
export class CaseHolders {
  constructor(private readonly db: DataSource) {}

  /** Writes down who sends a case in, in the transaction that files it. */
  async hold(tx: Transaction, caseId: string, owner: Buffer, person: Holder): Promise<void> {
    await tx.query(
      `INSERT INTO case_holders (case_id, owner_hash, issuer, subject, level, signed_in_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
      [caseId, owner, person.issuer, person.subject, person.level, person.signedInAt],
    );
  }

  /** Undefined for a case that was sent in by nobody who was signed in. */
  of(caseId: string): Lent<Holder | undefined> {
    return new Lent(this.db, {
      text: `SELECT issuer, subject, level, signed_in_at AS "signedInAt" FROM case_holders WHERE case_id = $1`,
      values: [caseId],
      read: ([row]) => row && ({ ...row, signedInAt: momentOf(row.signedInAt) } as unknown as Holder),
    });
  }

  /** Whether a case is that of one of these owners. */
  async isHeldBy(caseId: string, owners: readonly Buffer[]): Promise<boolean> {
    if (owners.length === 0) return false;
    const found = await this.db.query<unknown[]>(
      'SELECT 1 FROM case_holders WHERE case_id = $1 AND owner_hash = ANY ($2)',
      [caseId, owners],
    );
    return found.length > 0;
  }

  /** The ids of all cases of whoever sent a case in, this one among them; none where nobody was signed in. */
  async casesOfHolder(caseId: string): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT case_id AS id FROM case_holders
        WHERE owner_hash = (SELECT owner_hash FROM case_holders WHERE case_id = $1)`,
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  /** The ids of the cases that these owners have sent in. */
  async casesOf(owners: readonly Buffer[]): Promise<readonly string[]> {
    if (owners.length === 0) return [];
    const rows = await this.db.query<{ id: string }[]>(
      'SELECT case_id AS id FROM case_holders WHERE owner_hash = ANY ($1)',
      [owners],
    );
    return rows.map(({ id }) => id);
  }
}
