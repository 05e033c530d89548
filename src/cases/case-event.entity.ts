import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JsonObject } from '../form/json';

/** Something that happened to a case. Never changes: a trigger sees to it. */
@Entity('case_events')
export class CaseEvent {
  /** A bigint, and so a string here. */
  @PrimaryColumn('bigint') readonly id!: string;

  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;

  @Column('text') readonly kind!: string;

  @Column('timestamptz') readonly at!: Date;

  @Column('text') readonly by!: string;

  @Column('jsonb') readonly details!: JsonObject;
}
