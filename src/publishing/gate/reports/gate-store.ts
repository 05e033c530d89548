import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../../platform/database';
import type { GateProgress, GateReport } from '../gate-report';
import type { GateFaultKind, KeptGate, WantedGate } from './kept-report';

/** Seconds without a sign of life after which whoever judges counts as dead: many missed, so that a busy machine is none. */
const DEAD_AFTER = 30;

/** Reports kept of a form: as many as anybody looks back. */
const KEPT = 20;

const IS_DEAD = `state = 'running' AND seen_at < clock_timestamp() - make_interval(secs => ${DEAD_AFTER})`;

const COLUMNS = `id, form_id AS "formId", judged_sha256 AS "judgedSha256", version_sha256 AS "versionSha256",
  base_version_id AS "baseVersionId", CASE WHEN ${IS_DEAD} THEN 'interrupted' ELSE state END AS state, fault, done, total, report,
  started_by AS "startedBy", started_at AS "startedAt", coalesce(finished_at, CASE WHEN ${IS_DEAD} THEN seen_at END) AS "finishedAt"`;

/** The rows of judgings. The only writer of them. */
@Injectable()
export class GateStore {
  constructor(private readonly db: DataSource) {}

  /** The one begun last of what a folder holds, else of the form. */
  async newest(formId: string, judgedSha256: string | undefined): Promise<KeptGate | undefined> {
    const [row] = await this.db.query<KeptGate[]>(
      `SELECT ${COLUMNS} FROM gate_reports WHERE form_id = $1
        ORDER BY (judged_sha256 = $2) IS TRUE DESC, started_at DESC, id LIMIT 1`,
      [formId, judgedSha256 ?? null],
    );
    return row;
  }

  /** Whether there is a report of a folder, or of a version, made beside what is offered now. */
  async isJudged(
    tx: Transaction,
    {
      formId,
      judgedSha256,
      versionSha256,
      baseVersionId,
    }: Omit<WantedGate, 'judgedSha256'> & { judgedSha256?: string },
  ): Promise<boolean> {
    const [row] = await tx.query<{ is: boolean }[]>(
      `SELECT EXISTS (SELECT FROM gate_reports
         WHERE form_id = $1 AND state = 'done' AND version_sha256 = $2 AND judged_sha256 = coalesce($3, judged_sha256)
           AND base_version_id IS NOT DISTINCT FROM $4::uuid) AS is`,
      [formId, versionSha256, judgedSha256 ?? null, baseVersionId],
    );
    return row?.is === true;
  }

  /**
   * Begins one, unless the same is being judged. Those of the dead are over, and one that somebody has begun of a folder that has been
   * saved since is not wanted any more. @returns its id, where it was begun
   */
  async begin(tx: Transaction, wanted: WantedGate, by: string | null): Promise<string | undefined> {
    const { formId, judgedSha256, versionSha256, baseVersionId } = wanted;
    await tx.query(
      `UPDATE gate_reports SET state = 'interrupted', finished_at = seen_at WHERE form_id = $1 AND ${IS_DEAD}`,
      [formId],
    );
    if (by !== null)
      await tx.query(
        `UPDATE gate_reports SET state = 'cancelled', finished_at = clock_timestamp()
          WHERE form_id = $1 AND state = 'running' AND started_by IS NOT NULL AND judged_sha256 <> $2`,
        [formId, judgedSha256],
      );
    await tx.query(
      `DELETE FROM gate_reports WHERE form_id = $1 AND state <> 'running' AND id NOT IN (
         SELECT id FROM gate_reports WHERE form_id = $1 ORDER BY started_at DESC, id LIMIT ${KEPT - 1})`,
      [formId],
    );
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO gate_reports (form_id, judged_sha256, version_sha256, base_version_id, started_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (form_id, judged_sha256) WHERE state = 'running' DO NOTHING RETURNING id`,
      [formId, judgedSha256, versionSha256, baseVersionId, by],
    );
    return row?.id;
  }

  /** A sign of life, and how far it has come. @returns whether it is still wanted */
  async sign(id: string, { done, of }: Partial<GateProgress>): Promise<boolean> {
    return this.changed(
      this.db.manager,
      `UPDATE gate_reports SET seen_at = clock_timestamp(), done = coalesce($2, done), total = coalesce($3, total)
        WHERE id = $1 AND state = 'running'`,
      [id, done ?? null, of ?? null],
    );
  }

  /** @returns whether it was still wanted */
  finish(tx: Transaction, id: string, report: GateReport): Promise<boolean> {
    const total = report.drafts.all + report.cases.all;
    return this.changed(
      tx,
      `UPDATE gate_reports SET state = 'done', report = $2, done = $3, total = $3, finished_at = clock_timestamp()
        WHERE id = $1 AND state = 'running'`,
      [id, JSON.stringify(report), total],
    );
  }

  async fail(id: string, fault: GateFaultKind): Promise<void> {
    await this.db.query(
      `UPDATE gate_reports SET state = 'failed', fault = $2, finished_at = clock_timestamp()
        WHERE id = $1 AND state = 'running'`,
      [id, fault],
    );
  }

  /** @returns whether it was going until now */
  end(tx: Transaction, id: string, state: 'cancelled' | 'interrupted'): Promise<boolean> {
    return this.changed(
      tx,
      `UPDATE gate_reports SET state = $2, finished_at = clock_timestamp() WHERE id = $1 AND state = 'running'`,
      [id, state],
    );
  }

  private async changed(tx: Transaction, update: string, values: readonly unknown[]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`WITH changed AS (${update} RETURNING 1) SELECT 1 FROM changed`, [
      ...values,
    ]);
    return rows.length > 0;
  }
}
