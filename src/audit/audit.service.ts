import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../platform/database';
import type { AuditEntry } from './audit-entry';
import { salted } from './personal';

const INSERT = `
  INSERT INTO audit_log (actor, action, case_id, form_id, details, personal_hash) VALUES ($1, $2, $3, $4, $5, $6)`;

const INSERT_WITH_PERSONAL = `
  WITH entry AS (${INSERT} RETURNING id)
  INSERT INTO audit_personal (entry_id, salt, data) SELECT id, $7, $8 FROM entry`;

/** Among what somebody did last: whoever did more than that since then looks anew. */
const KNOWN_LOOK = `
  SELECT 1 FROM (SELECT * FROM audit_log WHERE actor = $1 ORDER BY id DESC LIMIT 200) AS latest
   WHERE action = $2 AND case_id IS NOT DISTINCT FROM $3::uuid AND details @> $4::jsonb
     AND at > now() - interval '30 minutes' LIMIT 1`;

/** The only writer of the audit log. */
@Injectable()
export class AuditService {
  constructor(private readonly db: DataSource) {}

  /** Records in the caller's transaction: the deed and its trace are committed together, or neither is. */
  async record(tx: Transaction, entry: AuditEntry): Promise<void> {
    const { actor, action, caseId = null, formId = null, details = {}, personal = {} } = entry;
    const values = [actor, action, caseId, formId, JSON.stringify(details)];
    if (Object.keys(personal).length === 0) {
      await tx.query(INSERT, [...values, null]);
      return;
    }
    const { hash, salt, text } = salted(personal);
    await tx.query(INSERT_WITH_PERSONAL, [...values, hash, salt, text]);
  }

  /** Records a look, which changes nothing else. Await it before what was looked at is sent: no trace, no look. */
  async recordAlone(entry: AuditEntry): Promise<void> {
    await this.record(this.db.manager, entry);
  }

  /** Records a look of many pages once, and again when it goes on for more than half an hour. Await it as the other. */
  async recordLook(look: AuditEntry): Promise<void> {
    const { actor, action, caseId = null, details = {} } = look;
    const known = await this.db.query<unknown[]>(KNOWN_LOOK, [
      actor,
      action,
      caseId,
      JSON.stringify(details),
    ]);
    if (known.length === 0) await this.recordAlone(look);
  }

  /**
   * Erases for good what is personal in the log's entries, of a case or of all, and writes down that it did. The entries stay, and
   * the chain stays whole.
   * @param before only of what was written before then
   * @returns how many entries had something
   */
  async erasePersonal(
    tx: Transaction,
    actor: string,
    { caseId = null, before }: { readonly caseId?: string | null; readonly before: Date },
  ): Promise<number> {
    const [row] = await tx.query<{ erased: string }[]>(
      `SELECT erase_audit_personal($1, $2, (SELECT coalesce(max(id), 0) FROM audit_log WHERE at < $3)) AS erased`,
      [actor, caseId, before],
    );
    return Number(row?.erased ?? 0);
  }
}
