import type { DataSource } from 'typeorm';
import { Case } from '../cases';
import { StoredReceipt } from './receipt.entity';

/** What may be told of a receipt to whoever holds it: nothing of what it says. */
export interface IssuedReceipt {
  readonly caseId: string;
  readonly caseNumber: string;
  /** When the case was received, which is the date on the receipt. */
  readonly receivedAt: Date;
  readonly madeAt: Date;
  /** Of the file's bytes; hexadecimal, small letters. */
  readonly sha256: string;
  readonly engine: string;
}

/** The one receipt that has this code, or this fingerprint; nothing when none has. */
export const findIssued = (
  db: DataSource,
  by: 'verificationCode' | 'sha256',
  value: string,
): Promise<IssuedReceipt | undefined> =>
  db.manager
    .createQueryBuilder(StoredReceipt, 'r')
    .innerJoin(Case, 'c', 'c.id = r.case_id')
    .select('r.case_id', 'caseId')
    .addSelect('c.number', 'caseNumber')
    .addSelect('c.received_at', 'receivedAt')
    .addSelect('r.made_at', 'madeAt')
    .addSelect('r.sha256', 'sha256')
    .addSelect('r.engine', 'engine')
    .where(`r.${by} = :value`, { value })
    .limit(1)
    .getRawOne<IssuedReceipt>();
