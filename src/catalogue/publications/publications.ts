import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { versionContent, type FormDefinition } from '../../form';
import type { Transaction } from '../../platform/database';
import { fingerprint } from '../fingerprint';
import { FormVersion } from '../form-version.entity';
import { aloneWith, keepVersion } from '../form-versions';
import type { AtStart, InForce, NewPublication, Publication } from './publication';

const IN_FORCE = `
  SELECT f.form_id AS "formId", f.publication_id::text AS "publicationId", f.version_id AS "versionId", n.effective_at AS since,
         CASE WHEN f.version_id IS NULL THEN
           (SELECT p.version_id FROM form_publications p
             WHERE p.form_id = f.form_id AND p.version_id IS NOT NULL AND p.cancelled_at IS NULL
               AND (p.approved_at IS NOT NULL OR NOT p.needs_approval) AND p.effective_at <= clock_timestamp()
             ORDER BY p.effective_at DESC, p.id DESC LIMIT 1) END AS "lastVersionId"
    FROM forms_in_force f JOIN form_publications n ON n.id = f.publication_id`;

const OF_FORM = `
  SELECT p.id::text AS id, p.form_id AS "formId", p.version_id AS "versionId", v.number,
         CASE WHEN p.cancelled_at IS NOT NULL THEN 'cancelled'
              WHEN p.needs_approval AND p.approved_at IS NULL THEN 'proposed'
              WHEN p.effective_at > clock_timestamp() THEN 'scheduled'
              WHEN p.id = f.publication_id THEN 'now'
              ELSE 'past' END AS state,
         p.effective_at AS "effectiveAt", p.made_as AS "madeAs", p.made_by AS "madeBy", p.made_at AS "madeAt", p.reason,
         p.second_person AS "secondPerson", p.gate_required AS "gateRequired", p.approved_by AS "approvedBy", p.approved_at AS "approvedAt",
         p.cancelled_by AS "cancelledBy", p.cancelled_at AS "cancelledAt"
    FROM form_publications p
    LEFT JOIN form_versions v ON v.id = p.version_id
    LEFT JOIN forms_in_force f ON f.form_id = p.form_id
   WHERE p.form_id = $1
   ORDER BY p.id DESC`;

/** Another as soon as anything was published, approved or cancelled. */
const EDITION = `
  SELECT coalesce(max(id), 0) || '-' || count(approved_at) || '-' || count(cancelled_at) AS edition
    FROM form_publications WHERE form_id = $1`;

const ADD = `
  INSERT INTO form_publications
    (form_id, version_id, from_at, made_as, made_by, reason, second_person, gate_required, needs_approval)
  VALUES ($1, $2, coalesce($3, clock_timestamp()), $4, $5, $6, $7, $8, $9) RETURNING id::text AS id`;

const AT_START = `
  SELECT v.id, EXISTS (SELECT FROM form_publications p WHERE p.version_id = v.id) AS "wasPublished",
         (SELECT p.second_person OR p.gate_required FROM form_publications p
           WHERE p.form_id = wanted.form_id AND p.cancelled_at IS NULL AND (p.approved_at IS NOT NULL OR NOT p.needs_approval)
           ORDER BY p.id DESC LIMIT 1) AS "tookMore",
         f.version_id = v.id AS "isInForce", f.form_id IS NOT NULL AND f.version_id IS NULL AS "isRetired"
    FROM (SELECT $1::text AS form_id) AS wanted
    LEFT JOIN form_versions v ON v.form_id = wanted.form_id AND v.sha256 = $2
    LEFT JOIN forms_in_force f ON f.form_id = wanted.form_id`;

/** Which versions are offered from when on. The only writer of it. */
@Injectable()
export class Publications {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService = new AuditService(db),
  ) {}

  /** Of every form that ever came into force. */
  inForce(): Promise<InForce[]> {
    return this.db.query<InForce[]>(IN_FORCE);
  }

  /** All of a form's, newest first. */
  ofForm(formId: string, tx: Transaction = this.db.manager): Promise<Publication[]> {
    return tx.query<Publication[]>(OF_FORM, [formId]);
  }

  /** What one has seen of a form's publications, in one word. */
  async edition(formId: string, tx: Transaction = this.db.manager): Promise<string> {
    const [row] = await tx.query<{ edition: string }[]>(EDITION, [formId]);
    return row?.edition ?? '';
  }

  /** In a transaction that has its form to itself (`aloneWith`). Gives the publication's id. */
  async add(tx: Transaction, wanted: NewPublication): Promise<string> {
    const {
      formId,
      versionId,
      from,
      madeAs,
      madeBy,
      reason = '',
      secondPerson,
      gateRequired,
      needsApproval,
    } = wanted;
    const [row] = await tx.query<{ id: string }[]>(ADD, [
      formId,
      versionId,
      from ?? null,
      madeAs,
      madeBy ?? null,
      reason,
      secondPerson === true,
      gateRequired === true,
      needsApproval === true,
    ]);
    if (row === undefined) throw new Error('A publication was not written.');
    return row.id;
  }

  /** By somebody else than who proposed it: the table sees to that too. */
  async approve(tx: Transaction, id: string, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE form_publications SET approved_by = $2, approved_at = clock_timestamp() WHERE id = $1`,
      [id, accountId],
    );
  }

  async cancel(tx: Transaction, id: string, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE form_publications SET cancelled_by = $2, cancelled_at = clock_timestamp() WHERE id = $1`,
      [id, accountId],
    );
  }

  /**
   * Publishes what a folder holds as a server starts, unless its version was published before: whoever put another one in its place
   * meant it.
   */
  async atStart(definition: FormDefinition): Promise<AtStart> {
    const known = await this.look(this.db.manager, definition);
    if (known !== 'published') return known;
    return this.db.transaction(async (tx) => {
      await aloneWith(tx, definition.id);
      const now = await this.look(tx, definition);
      if (now === 'published') {
        const versionId = await keepVersion(tx, definition);
        const publication = await this.add(tx, { formId: definition.id, versionId, madeAs: 'start' });
        const { number } = await tx.findOneByOrFail(FormVersion, { id: versionId });
        const details = { version: number, publication };
        await this.audit.record(tx, {
          actor: 'start',
          action: 'form.published',
          formId: definition.id,
          details,
        });
      }
      return now;
    });
  }

  private async look(tx: Transaction, definition: FormDefinition): Promise<AtStart> {
    const { id, service } = definition;
    const sha256 = fingerprint(versionContent(definition));
    const [row] = await tx.query<
      { wasPublished: boolean; tookMore: boolean | null; isInForce: boolean | null; isRetired: boolean }[]
    >(AT_START, [id, sha256]);
    if (row?.isInForce === true) return 'in-force';
    if (row?.isRetired === true) return 'retired';
    if (row?.wasPublished === true) return 'published-before';
    const { start = true, secondPerson = false, gate } = service.publishing ?? {};
    const takesMore = secondPerson || gate === 'required' || row?.tookMore === true;
    return start && !takesMore ? 'published' : 'waits';
  }
}
