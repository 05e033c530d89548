import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Json } from '../form/json';
import type { CaseSource } from './case.entity';

/** A case's answer at one time. The first is what was sent in. Never changes: a trigger sees to it. */
@Entity('case_revisions')
export class CaseRevision {
  @PrimaryColumn('uuid', { name: 'case_id' }) readonly caseId!: string;

  @PrimaryColumn('integer') readonly number!: number;

  /** The version this answer is to be read by. */
  @Column('uuid', { name: 'form_version_id' }) readonly formVersionId!: string;

  @Column('jsonb') readonly answer!: Json;

  @Column('text') readonly source!: CaseSource;

  @Column('text') readonly by!: string;

  @Column('timestamptz') readonly at!: Date;
}
