import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { versionContent, type FormDefinition } from '../form';
import { isUuid } from '../platform/ids';
import { fingerprint } from './fingerprint';
import { FormVersion } from './form-version.entity';

/** Two copies that publish at once wait for each other here, so that a form's versions are numbered without gaps. */
const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('publish ' || $1, 0))`;

/** A statement of its own: one that began before the wait would not see what the other copy has published meanwhile. */
const PUBLISH = `
  INSERT INTO form_versions (form_id, number, sha256, content)
  SELECT $1, (SELECT coalesce(max(number), 0) + 1 FROM form_versions WHERE form_id = $1), $2, $3::json
  ON CONFLICT (form_id, sha256) DO NOTHING`;

/** Published versions in the database. The only writer of them. */
@Injectable()
export class FormVersions {
  constructor(private readonly db: DataSource) {}

  /** The version that holds this content, made now if there is none. */
  async publish(definition: FormDefinition): Promise<FormVersion> {
    const content = versionContent(definition);
    const sha256 = fingerprint(content);
    const known = await this.db.manager.findOneBy(FormVersion, { formId: definition.id, sha256 });
    if (known !== null) return known;
    await this.db.transaction(async (tx) => {
      await tx.query(ALONE, [definition.id]);
      await tx.query(PUBLISH, [definition.id, sha256, JSON.stringify(content)]);
    });
    return this.db.manager.findOneByOrFail(FormVersion, { formId: definition.id, sha256 });
  }

  /** The version published last, whatever it holds. */
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

  /** The forms that have ever been published. */
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
