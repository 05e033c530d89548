import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Json } from '../form/json';
import type { AmendingSource } from '../drafts';
import type { CaseSource } from './case.entity';

/** Letters of why the staff put something right (code points). */
export const LONGEST_REASON = 1000;

/** A case's answer at one time. The first is what was sent in. Never changes: a trigger sees to it. */
@Entity('case_revisions')
export class CaseRevision {
  @PrimaryColumn('uuid', { name: 'case_id' }) readonly caseId!: string;

  @PrimaryColumn('integer') readonly number!: number;

  /** The version this answer is to be read by. */
  @Column('uuid', { name: 'form_version_id' }) readonly formVersionId!: string;

  @Column('jsonb') readonly answer!: Json;

  @Column('text') readonly source!: CaseSource | AmendingSource;

  /** `resident`, or the account of whoever of the staff put something right. */
  @Column('text') readonly by!: string;

  /** The name of whoever of the staff it was, as it was then. */
  @Column('text', { nullable: true }) readonly signature!: string | null;

  /** Why the staff put something right. */
  @Column('text', { nullable: true }) readonly reason!: string | null;

  /** The request that it answers. */
  @Column('uuid', { name: 'request_id', nullable: true }) readonly requestId!: string | null;

  @Column('timestamptz') readonly at!: Date;
}
