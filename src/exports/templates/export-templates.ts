import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit';
import { FormNotFound } from '../../catalogue';
import { isWithin, reachOf, type StaffUser } from '../../identity';
import { isUuid } from '../../platform/ids';
import { MAY_EXPORT } from '../rights';
import type { Shape } from '../shape';

/** A choice of columns that is used again, by everybody who may export the form. */
export interface ExportTemplate {
  readonly id: string;
  readonly formId: string;
  readonly name: string;
  readonly shape: Shape;
}

/** Characters of a template's name. */
export const TEMPLATE_NAME_LENGTH = 80;

const COLUMNS = 'id, form_id AS "formId", name, shape';

/** The templates of a form, by name. For what must know what points where. */
export const templatesOf = (db: Pick<DataSource, 'query'>, formId: string): Promise<ExportTemplate[]> =>
  db.query<ExportTemplate[]>(
    `SELECT ${COLUMNS} FROM export_templates WHERE form_id = $1 ORDER BY name COLLATE "sv-x-icu", id`,
    [formId],
  );

/** Templates of exports. They hold which columns, and nothing of any case. */
@Injectable()
export class ExportTemplates {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** By name. @throws FormNotFound for a form out of reach */
  async ofForm(user: StaffUser, formId: string): Promise<ExportTemplate[]> {
    if (!isWithin(reachOf(user, MAY_EXPORT), formId)) throw new FormNotFound();
    return templatesOf(this.db, formId);
  }

  /** Under a name that is taken it takes the other's place. @throws FormNotFound */
  async save(user: StaffUser, formId: string, name: string, shape: Shape): Promise<void> {
    if (!isWithin(reachOf(user, MAY_EXPORT), formId)) throw new FormNotFound();
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO export_templates (form_id, name, shape, made_by) VALUES ($1, $2, $3, $4)
           ON CONFLICT (form_id, name) DO UPDATE SET shape = EXCLUDED.shape, made_by = EXCLUDED.made_by, made_at = now()
         RETURNING id`,
        [formId, name, JSON.stringify(shape), user.id],
      );
      const details = { template: row?.id ?? '', columns: shape.columns?.length ?? 0 };
      await this.audit.record(tx, { actor: user.id, action: 'export.template-saved', formId, details });
    });
  }

  /** Nothing where there is none of that id for the form. @throws FormNotFound */
  async remove(user: StaffUser, formId: string, id: string): Promise<void> {
    if (!isWithin(reachOf(user, MAY_EXPORT), formId)) throw new FormNotFound();
    if (!isUuid(id)) return;
    await this.db.transaction(async (tx) => {
      const removed = await tx.query<unknown[]>(
        `WITH removed AS (DELETE FROM export_templates WHERE form_id = $1 AND id = $2 RETURNING 1)
         SELECT 1 FROM removed`,
        [formId, id],
      );
      if (removed.length > 0)
        await this.audit.record(tx, {
          actor: user.id,
          action: 'export.template-removed',
          formId,
          details: { template: id },
        });
    });
  }
}
