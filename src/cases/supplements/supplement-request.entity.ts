import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pointer } from '../../form/pointer';

/** Letters of what is written with a request (code points). */
export const LONGEST_REQUEST = 4000;

/** What a resident is asked to add to a case (FL 20 §). What was asked never changes, and is ended once: triggers see to it. */
@Entity('supplement_requests')
export class SupplementRequest {
  @PrimaryColumn('uuid') readonly id!: string;

  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;

  /** The revision that was looked at when it was asked. */
  @Column('integer') readonly revision!: number;

  /** The questions that open, in the order of the form. */
  @Column('jsonb') readonly questions!: readonly Pointer[];

  /** Plain text, with line breaks. */
  @Column('text') readonly text!: string;

  /** The day, as an ISO date, by which an answer is wanted. One that comes later is taken too. */
  @Column('date', { name: 'due_on' }) readonly dueOn!: string;

  /** The account of whoever of the staff asked. */
  @Column('text') readonly by!: string;

  /** Their name, as it was then. */
  @Column('text') readonly signature!: string;

  @Column('timestamptz', { name: 'asked_at' }) readonly askedAt!: Date;

  @Column('text') readonly state!: 'open' | 'answered' | 'withdrawn';

  @Column('timestamptz', { name: 'ended_at', nullable: true }) readonly endedAt!: Date | null;

  /** When the resident was reminded, some days before it is due. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) readonly remindedAt!: Date | null;

  /** When the staff were told that the day went by without an answer. */
  @Column('timestamptz', { name: 'missed_at', nullable: true }) readonly missedAt!: Date | null;
}
