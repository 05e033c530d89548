import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import type { AuditEntry, WrittenEntry } from './audit-entry';

/** The only reader and writer of the audit log. */
@Injectable()
export class AuditService {
  constructor(private readonly db: DataSource) {}

  /** Records in the caller's transaction: the deed and its trace are committed together, or neither is. */
  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    const { actor, action, caseId = null, formId = null, details = {} } = entry;
    await tx.query(
      `INSERT INTO audit_log (actor, action, case_id, form_id, details) VALUES ($1, $2, $3, $4, $5)`,
      [actor, action, caseId, formId, JSON.stringify(details)],
    );
  }

  /** Records a look, which changes nothing else. Await it before what was looked at is sent: no trace, no look. */
  async recordAlone(entry: AuditEntry): Promise<void> {
    await this.record(this.db.manager, entry);
  }

  /** Who saw and changed a case, oldest first. */
  async ofCase(caseId: string): Promise<WrittenEntry[]> {
    return this.db.query<WrittenEntry[]>(
      `SELECT at, actor, action, case_id AS "caseId", form_id AS "formId", details
         FROM audit_log WHERE case_id = $1 ORDER BY id`,
      [caseId],
    );
  }
}
