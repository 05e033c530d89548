import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { versionContent, type FormDefinition } from '../form';
import type { Transaction } from '../platform/database';
import { isUuid } from '../platform/ids';
import { fingerprint } from './fingerprint';
import { FormVersion } from './form-version.entity';

/** Two copies that publish at once wait for each other here, so that a form's versions are numbered without gaps. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('publish ' || $1, 0))`;

/** A statement of its own: one that began before the wait would not see what the other copy has published meanwhile. */
const KEEP = `
  INSERT INTO form_versions (form_id, number, sha256, content)
  SELECT $1, (SELECT coalesce(max(number), 0) + 1 FROM form_versions WHERE form_id = $1), $2, $3::json
  ON CONFLICT (form_id, sha256) DO NOTHING`;

const LAST_OFFERED = `
  SELECT v.id
    FROM form_versions v
    LEFT JOIN form_publications p ON p.version_id = v.id AND p.cancelled_at IS NULL
     AND (p.approved_at IS NOT NULL OR NOT p.needs_approval) AND p.effective_at <= clock_timestamp()
   WHERE v.form_id = $1
     AND (p.id IS NOT NULL OR NOT EXISTS (SELECT FROM form_publications WHERE form_id = $1))
   ORDER BY p.effective_at DESC NULLS LAST, p.id DESC NULLS LAST, v.number DESC LIMIT 1`;

/** Until the transaction ends nobody else publishes anything of the form. */
export const aloneWith = async (tx: Transaction, formId: string): Promise<void> => {
  await tx.query(ALONE, [formId]);
};

/** The version that holds what a definition says, made now if there is none: its id. To be called alone with the form. */
export const keepVersion = async (tx: Transaction, definition: FormDefinition): Promise<string> => {
  const content = versionContent(definition);
  const sha256 = fingerprint(content);
  await tx.query(KEEP, [definition.id, sha256, JSON.stringify(content)]);
  return (await tx.findOneByOrFail(FormVersion, { formId: definition.id, sha256 })).id;
};

/** Versions in the database, offered or not. The only writer of them. */
@Injectable()
export class FormVersions {
  constructor(private readonly db: DataSource) {}

  /** The version that holds this content, made now if there is none. Whether it is offered is said by publications. */
  async publish(definition: FormDefinition): Promise<FormVersion> {
    const formId = definition.id;
    const id = await this.db.transaction(async (tx) => {
      await aloneWith(tx, formId);
      return keepVersion(tx, definition);
    });
    return this.db.manager.findOneByOrFail(FormVersion, { id });
  }

  /**
   * What residents see of a form, or saw last: never what is merely proposed or lies ahead. Of a form from before there were
   * publications, its newest version.
   */
  async lastOffered(formId: string, tx: Transaction = this.db.manager): Promise<FormVersion | undefined> {
    const [row] = await tx.query<{ id: string }[]>(LAST_OFFERED, [formId]);
    return row === undefined ? undefined : tx.findOneByOrFail(FormVersion, { id: row.id });
  }

  /** The version made last, offered or not. */
  async latest(formId: string): Promise<FormVersion | undefined> {
    const [latest] = await this.db.manager.find(FormVersion, {
      where: { formId },
      order: { number: 'DESC' },
      take: 1,
    });
    return latest;
  }

  async find(id: string): Promise<FormVersion | undefined> {
    if (!isUuid(id)) return undefined;
    return (await this.db.manager.findOneBy(FormVersion, { id })) ?? undefined;
  }

  /** The version of a form that has a fingerprint. */
  async withFingerprint(formId: string, sha256: string): Promise<FormVersion | undefined> {
    return (await this.db.manager.findOneBy(FormVersion, { formId, sha256 })) ?? undefined;
  }

  /** Number and fingerprint of a form's versions, oldest first, without what is in them. */
  async numbered(formId: string): Promise<{ id: string; number: number; sha256: string }[]> {
    return this.db.query('SELECT id, number, sha256 FROM form_versions WHERE form_id = $1 ORDER BY number', [
      formId,
    ]);
  }

  /** The version of a form that has a running number. */
  async withNumber(formId: string, number: number): Promise<FormVersion | undefined> {
    return (await this.db.manager.findOneBy(FormVersion, { formId, number })) ?? undefined;
  }

  /** The forms that have ever been published, or proposed to be. */
  async formIds(): Promise<string[]> {
    const rows = await this.db.query<{ form_id: string }[]>(
      'SELECT DISTINCT form_id FROM form_versions ORDER BY form_id',
    );
    return rows.map(({ form_id }) => form_id);
  }

  /** All of a form's versions, oldest first. */
  async ofForm(formId: string): Promise<FormVersion[]> {
    return this.db.manager.find(FormVersion, { where: { formId }, order: { number: 'ASC' } });
  }
}
