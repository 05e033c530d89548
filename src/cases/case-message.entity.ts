import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileValue } from '../form/answer/file-value';

/** Letters of a message (code points). */
export const LONGEST_MESSAGE = 4000;

/** Files of a message. */
export const MOST_MESSAGE_FILES = 5;

/** What was written in a case by one side to the other. Never changes: a trigger sees to it. */
@Entity('case_messages')
export class CaseMessage {
  @PrimaryColumn('uuid') readonly id!: string;

  /** In the case, the later is the higher. A bigint, and so a string here. */
  @Column('bigint') readonly place!: string;

  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;

  @Column('text') readonly sender!: 'resident' | 'staff';

  /** `resident`, or the account of whoever of the staff wrote it. */
  @Column('text') readonly by!: string;

  /** The name of whoever of the staff wrote it, as it was then. */
  @Column('text', { nullable: true }) readonly signature!: string | null;

  /** Plain text, with line breaks. */
  @Column('text') readonly text!: string;

  @Column('jsonb') readonly files!: readonly FileValue[];

  @Column('timestamptz') readonly at!: Date;
}
