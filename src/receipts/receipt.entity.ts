import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case's receipt as it was made. Made once, and never changed. */
@Entity('receipts')
export class StoredReceipt {
  @PrimaryColumn('uuid', { name: 'case_id' }) readonly caseId!: string;

  /** Of the bytes; hexadecimal, small letters. */
  @Column('text') readonly sha256!: string;

  /** A PDF. */
  @Column('bytea') readonly bytes!: Buffer;

  @Column('integer') readonly pages!: number;

  /** The engine that made it: another one may make other bytes of the same case. */
  @Column('text') readonly engine!: string;

  @Column('timestamptz', { name: 'made_at' }) readonly madeAt!: Date;
}
