import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegisteredSource } from '../drafts';
import type { CaseStatus } from './case-status';

/**
 * By which door a submission came; `blankett`: filled in on a PDF, and filed by someone of the staff; a letter, a call, a visit or
 * an e-mail was written down by them.
 */
export type CaseSource = 'web' | 'api' | 'blankett' | RegisteredSource;

/** A case: what is known of it without its answers. Filed by `file_cases`, handled by `CaseHandling`, and written by nobody else. */
@Entity('cases')
export class Case {
  @PrimaryColumn('uuid') readonly id!: string;

  /** As people say it: `2026-000127-4`. */
  @Column('text') readonly number!: string;

  @Column('text', { name: 'form_id' }) readonly formId!: string;

  /** The version it was sent in with. */
  @Column('uuid', { name: 'form_version_id' }) readonly formVersionId!: string;

  /** When it was received, to the millisecond. Of what the staff wrote down on a later day: noon of the day that it came. */
  @Column('timestamptz', { name: 'received_at' }) readonly receivedAt!: Date;

  @Column('text') readonly status!: CaseStatus;

  /** The day from which it has all that is needed (komplett), as an ISO date; null until somebody says so. */
  @Column('date', { name: 'complete_on', nullable: true }) readonly completeOn!: string | null;

  /** The account of whoever handles it; null for nobody. */
  @Column('uuid', { name: 'handler_id', nullable: true }) readonly handlerId!: string | null;

  /** Since when its identity is protected (REQ-G6); null for most. Who may see it then: `visibleCases`. */
  @Column('timestamptz', { name: 'protected_at', nullable: true }) readonly protectedAt!: Date | null;

  /** How often status, day, handler or protection was changed: whoever changes one says which they saw. */
  @Column('integer') readonly changes!: number;

  @Column('text') readonly language!: string;

  @Column('text') readonly source!: CaseSource;
}
