import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VersionContent } from '../form';

/** A published version of a form. Never changes: a trigger sees to it. */
@Entity('form_versions')
export class FormVersion {
  @PrimaryColumn('uuid') readonly id!: string;

  @Column('text', { name: 'form_id' }) readonly formId!: string;

  /** Running number of the form's versions, from 1. */
  @Column('integer') readonly number!: number;

  /** Of the content, by `fingerprint`: equal content is one version. */
  @Column('text') readonly sha256!: string;

  @Column('json') readonly content!: VersionContent;

  @Column('timestamptz', { name: 'published_at' }) readonly publishedAt!: Date;
}
