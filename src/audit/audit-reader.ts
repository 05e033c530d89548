import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WrittenEntry } from './audit-entry';

/** Which entries; what is left out is all. */
export interface AuditQuery {
  /** The forms that the reader may see the log of; null is all, and what is about no form as well. */
  readonly reach: readonly string[] | null;
  readonly actor?: string;
  readonly action?: string;
  readonly caseIds?: readonly string[];
  /** Written at this instant or later. */
  readonly from?: Date;
  /** Written before this instant. */
  readonly before?: Date;
  /** Older than the entry with this id: where the last page ended. */
  readonly after?: string;
  readonly limit: number;
}

/** How far the log is sealed. */
export interface SealState {
  /** Entries in the chain. */
  readonly sealed: number;
  readonly sealedAt: Date | null;
  /** Entries that wait; no more than 1,000 are counted. */
  readonly waiting: number;
  /** When the one that has waited for the longest was written. */
  readonly oldest: Date | null;
  /** Whether the server ever found a seal that was not its own. */
  readonly isBroken: boolean;
}

const FIND = `
  SELECT l.id::text AS id, l.at, l.actor, l.action, l.case_id AS "caseId", l.form_id AS "formId", l.details,
         p.data AS personal, l.personal_hash IS NOT NULL AS "hadPersonal"
    FROM audit_log l LEFT JOIN audit_personal p ON p.entry_id = l.id
   WHERE ($1::text[] IS NULL OR l.form_id = ANY ($1))`;

const STATE = `
  WITH waiting AS (SELECT entry_id FROM audit_unsealed ORDER BY entry_id LIMIT 1000)
  SELECT h.position::float8 AS sealed, h.sealed_at AS "sealedAt", (SELECT count(*)::int FROM waiting) AS waiting,
         (SELECT min(l.at) FROM waiting w JOIN audit_log l ON l.id = w.entry_id) AS oldest,
         EXISTS (SELECT FROM audit_log WHERE action = 'audit.seal-broken') AS "isBroken"
    FROM audit_head h`;

/** The only reader of the audit log. Whoever shows it to a person records that look too. */
@Injectable()
export class AuditReader {
  constructor(private readonly db: DataSource) {}

  /** The newest first. */
  async find(query: AuditQuery): Promise<WrittenEntry[]> {
    const values: unknown[] = [query.reach];
    const wanted: [string, unknown][] = [
      ['l.actor =', query.actor],
      ['l.action =', query.action],
      ['l.at >=', query.from],
      ['l.at <', query.before],
      ['l.id <', query.after],
    ];
    const where = wanted
      .filter(([, value]) => value !== undefined)
      .map(([test, value]) => `AND ${test} $${values.push(value)}`);
    if (query.caseIds !== undefined)
      where.push(`AND l.case_id = ANY ($${values.push(query.caseIds)}::uuid[])`);
    return this.db.query<WrittenEntry[]>(
      `${FIND} ${where.join(' ')} ORDER BY l.id DESC LIMIT $${values.push(query.limit)}`,
      values,
    );
  }

  async sealState(): Promise<SealState> {
    const [state] = await this.db.query<SealState[]>(STATE);
    if (state === undefined) throw new Error('The audit log has lost its head.');
    return state;
  }
}
