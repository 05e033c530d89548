import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case's receipt as it was made later, with more in it than the first. Never changed. */
@Entity('receipt_revisions')
export class ReceiptRevision {
  @PrimaryColumn('uuid', { name: 'case_id' }) readonly caseId!: string;

  /** From 2 on: the first is the receipt itself. */
  @PrimaryColumn('smallint') readonly revision!: number;

  /** Of the bytes; hexadecimal, small letters. */
  @Column('text') readonly sha256!: string;

  /** A PDF. */
  @Column('bytea') readonly bytes!: Buffer;

  @Column('integer') readonly pages!: number;

  /** The engine that made it. */
  @Column('text') readonly engine!: string;

  @Column('timestamptz', { name: 'made_at' }) readonly madeAt!: Date;
}
