import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the staff note in a case for each other. Residents never see it. Never changes: a trigger sees to it. */
@Entity('case_notes')
export class CaseNote {
  @PrimaryColumn('uuid') readonly id!: string;

  /** In the case, the later is the higher. A bigint, and so a string here. */
  @Column('bigint') readonly place!: string;

  @Column('uuid', { name: 'case_id' }) readonly caseId!: string;

  /** The account of whoever wrote it. */
  @Column('text') readonly by!: string;

  /** Their name, as it was then. */
  @Column('text') readonly signature!: string;

  /** Plain text, with line breaks. */
  @Column('text') readonly text!: string;

  @Column('timestamptz') readonly at!: Date;
}
