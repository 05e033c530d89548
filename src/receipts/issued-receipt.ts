import type { DataSource } from 'typeorm';

/** What may be told of a receipt, as it was made once, to whoever holds it: nothing of what it says. */
export interface IssuedReceipt {
  readonly caseId: string;
  readonly caseNumber: string;
  /** When the case was received, which is the date on the receipt. */
  readonly receivedAt: Date;
  readonly madeAt: Date;
  /** Of the file's bytes; hexadecimal, small letters. */
  readonly sha256: string;
  readonly engine: string;
  /** Made later, with the files of its case inside. */
  readonly hasFiles: boolean;
}

const BY = {
  verificationCode: 'r.verification_code = $1',
  sha256: `m.sha256 = $1 AND r.case_id IN (
             SELECT case_id FROM receipts WHERE sha256 = $1
             UNION ALL SELECT case_id FROM receipt_revisions WHERE sha256 = $1)`,
};

/** The receipt that has this code, each time that it was made, the first first; or the one with this fingerprint. */
export const findIssued = (db: DataSource, by: keyof typeof BY, value: string): Promise<IssuedReceipt[]> =>
  db.query(
    `SELECT r.case_id AS "caseId", c.number AS "caseNumber", c.received_at AS "receivedAt",
            m.made_at AS "madeAt", m.sha256, m.engine, m.revision > 1 AS "hasFiles"
       FROM receipts r
       JOIN cases c ON c.id = r.case_id
      CROSS JOIN LATERAL (
        SELECT 1 AS revision, r.sha256, r.engine, r.made_at
        UNION ALL
        SELECT v.revision, v.sha256, v.engine, v.made_at FROM receipt_revisions v WHERE v.case_id = r.case_id
      ) m
      WHERE ${BY[by]}
      ORDER BY m.revision`,
    [value],
  );
