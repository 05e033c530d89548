import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseStatus } from './case-status';

/** Where a case stands in the list of one's own: what one must do comes first. */
export type OwnPart = 'to-do' | 'going-on' | 'ended';
const PARTS: readonly OwnPart[] = ['to-do', 'going-on', 'ended'];

/** A case as it stands in the list of one's own. */
export interface OwnCase {
  readonly id: string;
  readonly number: string;
  readonly formVersionId: string;
  readonly receivedAt: Date;
  readonly status: CaseStatus;
  /** Since when it has that status. */
  readonly since: Date;
  /** Messages of the municipality's that were not shown yet. */
  readonly unread: number;
  readonly part: OwnPart;
}

/** The last case of a page, where the next one begins. */
export type OwnPlace = Pick<OwnCase, 'part' | 'receivedAt' | 'id'>;

/** A status that waits for the resident, or a message that was not read, is something to do. */
const LIST = `
  WITH own AS (
    SELECT c.id, c.number, c.form_version_id, c.received_at, c.status,
           coalesce(last.at, c.received_at) AS since, fresh.unread,
           CASE WHEN c.status = 'awaiting_supplement' OR fresh.unread > 0 THEN 0
                WHEN c.status IN ('decided', 'appealed', 'closed', 'withdrawn') THEN 2
                ELSE 1 END AS part
      FROM cases c
      LEFT JOIN LATERAL (
        SELECT max(e.at) AS at FROM case_events e
         WHERE e.case_id = c.id AND e.kind IN ('status-changed', 'withdrawn')
      ) last ON true
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS unread FROM case_messages m
         WHERE m.case_id = c.id AND m.sender = 'staff'
           AND m.place > coalesce((SELECT r.read_to FROM case_reads r WHERE r.case_id = c.id), 0)
      ) fresh
     WHERE c.id = ANY ($1)
  )
  SELECT id, number, form_version_id AS "formVersionId", received_at AS "receivedAt", status, since, unread, part
    FROM own
   WHERE $3::integer IS NULL OR part > $3 OR (part = $3 AND (received_at, id) < ($4::timestamptz, $5::uuid))
   ORDER BY part, received_at DESC, id DESC
   LIMIT $2`;

/** Lists cases for whoever they belong to. */
@Injectable()
export class OwnCases {
  constructor(private readonly db: DataSource) {}

  /**
   * What one must do first, then what goes on, then what has ended; the newest of each first.
   * @param ids of the cases that are theirs
   */
  async among(ids: readonly string[], limit: number, after?: OwnPlace): Promise<OwnCase[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.query<(Omit<OwnCase, 'part'> & { readonly part: number })[]>(LIST, [
      ids,
      limit,
      after === undefined ? null : PARTS.indexOf(after.part),
      after?.receivedAt ?? null,
      after?.id ?? null,
    ]);
    return rows.map((row) => ({ ...row, part: PARTS[row.part] ?? 'going-on' }));
  }
}
