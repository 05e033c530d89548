import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseStatus } from './case-status';

/** By which door a submission came; `blankett`: filled in on a PDF, and filed by someone of the staff. */
export type CaseSource = 'web' | 'api' | 'blankett';

/** A case: what is known of it without its answers. Filed by `file_cases`, handled by `CaseHandling`, and written by nobody else. */
@Entity('cases')
export class Case {
  @PrimaryColumn('uuid') readonly id!: string;

  /** As people say it: `2026-000127-4`. */
  @Column('text') readonly number!: string;

  @Column('text', { name: 'form_id' }) readonly formId!: string;

  /** The version it was sent in with. */
  @Column('uuid', { name: 'form_version_id' }) readonly formVersionId!: string;

  /** When it was received, to the millisecond. */
  @Column('timestamptz', { name: 'received_at' }) readonly receivedAt!: Date;

  @Column('text') readonly status!: CaseStatus;

  /** The day from which it has all that is needed (komplett), as an ISO date; null until somebody says so. */
  @Column('date', { name: 'complete_on', nullable: true }) readonly completeOn!: string | null;

  @Column('text') readonly language!: string;

  @Column('text') readonly source!: CaseSource;
}
